package shop.order;

import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.springframework.stereotype.Component;

@Component
@RocketMQMessageListener(topic = "order_timeout", consumerGroup = "order_timeout")
class OrderTimeoutListener implements RocketMQListener<Order> {
    private final OrderService service;

    OrderTimeoutListener(OrderService service) {
        this.service = service;
    }

    @Override
    public void onMessage(Order order) {
        service.cancel(order);
    }
}
