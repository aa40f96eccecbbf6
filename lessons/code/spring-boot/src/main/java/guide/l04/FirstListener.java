package guide.l04;

import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.springframework.stereotype.Component;

// #region receive
@Component
@RocketMQMessageListener(consumerGroup = "points", topic = "order_paid")
class FirstListener implements RocketMQListener<String> {
    @Override
    public void onMessage(String body) {
        System.out.println("received " + body);
    }
}
// #endregion
