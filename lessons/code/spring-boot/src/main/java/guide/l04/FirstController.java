package guide.l04;

import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

// #region send
@RestController
class FirstController {
    private final RocketMQTemplate rocketMQTemplate;

    FirstController(RocketMQTemplate rocketMQTemplate) {
        this.rocketMQTemplate = rocketMQTemplate;
    }

    @PostMapping("/orders/{id}/paid")
    String paid(@PathVariable String id) {
        SendResult result = rocketMQTemplate.syncSend("order_paid:PAID", "hello " + id);
        return result.getSendStatus() + " " + result.getMsgId();
    }
}
// #endregion
