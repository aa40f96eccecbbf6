package guide.transaction;

import org.springframework.stereotype.Component;

/** Stands for the table of orders. */
@Component
public class Orders {
    void pay(String orderId) {
        if (!isPaid(orderId)) {
            throw new IllegalStateException("no money");
        }
    }

    boolean isPaid(String orderId) {
        return !orderId.equals("broke");
    }
}
