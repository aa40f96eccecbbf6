package guide.l01;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.exception.RemotingException;

/** The same payment twice: everything in line, and with one event. */
final class Checkout {
    private final Risk risk;
    private final Stock stock;
    private final Orders orders;
    private final Points points;
    private final Coupons coupons;
    private final Sms sms;
    private final DefaultMQProducer producer;

    Checkout(Risk risk, Stock stock, Orders orders, Points points, Coupons coupons, Sms sms, DefaultMQProducer producer) {
        this.risk = risk;
        this.stock = stock;
        this.orders = orders;
        this.points = points;
        this.coupons = coupons;
        this.sms = sms;
        this.producer = producer;
    }

    interface Risk {
        void check(String orderId);
    }

    interface Stock {
        void reserve(String orderId);
    }

    interface Orders {
        void markPaid(String orderId);
    }

    interface Points {
        void add(String orderId);
    }

    interface Coupons {
        void grant(String orderId);
    }

    interface Sms {
        void notify(String orderId);
    }

    // #region inline
    void payInline(String orderId) {
        risk.check(orderId);      //  50 ms, may say no
        stock.reserve(orderId);   //  30 ms, may say no
        orders.markPaid(orderId); //  20 ms
        points.add(orderId);      //  80 ms
        coupons.grant(orderId);   //  60 ms
        sms.notify(orderId);      // 200 ms, a supplier's server
    }
    // #endregion

    // #region event
    void payWithEvent(String orderId)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        risk.check(orderId);      // the answer decides what happens next: stays a call
        stock.reserve(orderId);   // likewise
        orders.markPaid(orderId);
        // Nobody here needs to know what points, coupons and SMS make of it.
        producer.send(new Message("order_paid", "PAID", orderId, orderId.getBytes(StandardCharsets.UTF_8)));
    }
    // #endregion
}
