package shop.order;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/orders")
class OrderController {
    record NewOrder(String customer, String sku, int quantity, long cents) {
    }

    private final OrderService service;
    private final OrderRepository orders;

    OrderController(OrderService service, OrderRepository orders) {
        this.service = service;
        this.orders = orders;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Order create(@RequestBody NewOrder order) {
        return service.create(order.customer(), order.sku(), order.quantity(), order.cents());
    }

    @PostMapping("/{id}/payment")
    Order pay(@PathVariable String id) {
        if (!service.pay(find(id))) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return find(id);
    }

    @GetMapping("/{id}")
    Order find(@PathVariable String id) {
        return orders.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
