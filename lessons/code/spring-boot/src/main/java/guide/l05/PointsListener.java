package guide.l05;

import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.springframework.stereotype.Component;

// #region listener
@Component // without it nothing is consumed, and nothing says so
@RocketMQMessageListener(consumerGroup = "points", topic = "order_paid")
class PointsListener implements RocketMQListener<String> {
    @Override
    public void onMessage(String orderId) { // returning means success, throwing means again later
        System.out.println("points for " + orderId);
    }
}
// #endregion
