package shop.order;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class OrderRepository {
    private final JdbcClient jdbc;

    OrderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Order order) {
        jdbc.sql("INSERT INTO orders (id, customer, sku, quantity, cents, status) VALUES (?, ?, ?, ?, ?, ?)")
            .params(order.id(), order.customer(), order.sku(), order.quantity(), order.cents(), order.status().name())
            .update();
    }

    public Optional<Order> find(String id) {
        return jdbc.sql("SELECT id, customer, sku, quantity, cents, status FROM orders WHERE id = ?")
            .param(id)
            .query(Order.class)
            .optional();
    }

    /** Moves an order on only if it is still new: paying and cancelling exclude each other. */
    public boolean close(String id, Order.Status status) {
        return jdbc.sql("UPDATE orders SET status = ? WHERE id = ? AND status = 'NEW'")
            .params(status.name(), id)
            .update() == 1;
    }
}
