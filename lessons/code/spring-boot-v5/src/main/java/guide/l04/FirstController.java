package guide.l04;

import org.apache.rocketmq.client.apis.producer.SendReceipt;
import org.apache.rocketmq.client.core.RocketMQClientTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

// #region send
@RestController
class FirstController {
    private final RocketMQClientTemplate rocketMQClientTemplate;

    FirstController(RocketMQClientTemplate rocketMQClientTemplate) {
        this.rocketMQClientTemplate = rocketMQClientTemplate;
    }

    @PostMapping("/orders/{id}/paid")
    String paid(@PathVariable String id) {
        SendReceipt receipt = rocketMQClientTemplate.syncSendNormalMessage("order_paid:PAID", "hello " + id);
        return receipt == null ? "not stored, see the log" : "stored " + receipt.getMessageId();
    }
}
// #endregion
