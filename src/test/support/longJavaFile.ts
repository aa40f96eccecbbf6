import { seededRandom } from './seededRandom';

const HEAD = `package shop.desk;

import java.util.*;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.*;
import org.apache.rocketmq.client.producer.*;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.core.RocketMQTemplate;

public class Desk {
    private DefaultMQProducer producer;
    private TransactionMQProducer paying;
    private RocketMQTemplate template;
    private final Map<String, DefaultMQPushConsumer> consumers = new HashMap<>();
`;

const TOTAL = `
    private final Map<String, List<Integer>> totals# = new HashMap<>();

    /** Adds up what was ordered. {@code n} is how many { */
    public int total#(List<Order> orders, int n) {
        int sum = 0;
        for (Order order : orders) {
            if (order.count() > n && !order.name().isEmpty()) {
                sum += order.count() * 2 + order.name().length();
            } else {
                totals#.computeIfAbsent(order.name(), key -> new ArrayList<>()).add(order.count());
            }
        }
        return sum;
    }`;

const PLACE = `
    public SendResult place#(Order order) throws Exception {
        Message message = new Message("topic_#", "TAG", order.name().getBytes());
        message.setDelayTimeLevel(#);
        SendResult result = producer.send(message);
        if (result.getSendStatus() != SendStatus.SEND_OK) {
            throw new IllegalStateException("not stored: " + result + " \\"#\\"");
        }
        return result;
    }`;

const DESCRIBE = `
    public String describe#(Order order) {
        StringBuilder text = new StringBuilder();
        text.append("order ").append(order.name()).append(" x ").append(order.count()).append('\\n');
        switch (order.count()) {
            case 0:
                text.append("none");
                break;
            case 1:
                text.append("one");
                break;
            default:
                text.append(order.count() > 100 ? "many" : "some");
        }
        return text.toString();
    }`;

const LISTEN = `
    public void listen#(String address) throws Exception {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("group_#");
        consumer.setNamesrvAddr(address);
        consumer.subscribe("topic_#", "*");
        consumer.registerMessageListener(new MessageListenerOrderly() {
            @Override
            public ConsumeOrderlyStatus consumeMessage(List<MessageExt> messages, ConsumeOrderlyContext context) {
                messages.forEach(message -> System.out.println(message.getMsgId()));
                return ConsumeOrderlyStatus.SUCCESS;
            }
        });
        consumer.start();
        consumers.put("topic_#", consumer);
    }`;

const REST = `
    // What is left over # is sent on, { one by one.
    private <T extends Order> List<T> rest#(Collection<T> orders) {
        List<T> left = new ArrayList<>(orders);
        left.removeIf(order -> order.count() == 0);
        try {
            Collections.sort(left, (a, b) -> Integer.compare(a.count(), b.count()));
            template.convertAndSend("rest:#", left.size());
            paying.sendMessageInTransaction(new Message("paid_#", new byte[0]), left);
        } catch (RuntimeException e) {
            System.err.println("cannot sort " + left + e.getMessage());
        } finally {
            left.clear();
        }
        return left;
    }
`;

/** Members in turn: those with sites between the code that surrounds them. `#` becomes the member's number. */
const MEMBERS = [TOTAL, DESCRIBE, PLACE, TOTAL, DESCRIBE, LISTEN, DESCRIBE, TOTAL, REST, DESCRIBE];

const TAIL = `
    public void stop() {
        producer.shutdown();
        consumers.values().forEach(DefaultMQPushConsumer::shutdown);
    }

    record Order(String name, int count) {}
}
`;

/** A class of at least so many lines that uses the client here and there. */
export function longJavaFile(lines: number): string {
  let text = HEAD;
  for (let i = 0, count = lineCount(HEAD) + lineCount(TAIL); count < lines; i++) {
    const member = MEMBERS[i % MEMBERS.length]!.replaceAll('#', String(i));
    text += member;
    count += lineCount(member);
  }
  return text + TAIL;
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

/** A class of about so many characters that has nothing to do with messages; another one for each seed. */
export function plainJavaFile(length: number, seed: number): string {
  const random = seededRandom(seed);
  const [head, tail] = [`package shop.plain${seed};\n\nimport java.util.*;\n\npublic class Plain${seed} {`, '}\n'];
  let text = head;
  for (let i = 0; text.length + tail.length < length; i++) {
    const member = [TOTAL, DESCRIBE][random(2)]!;
    text += member.replaceAll('#', String(i)).replaceAll('order', PLAIN_NAMES[random(PLAIN_NAMES.length)]!);
  }
  return text + tail;
}

const PLAIN_NAMES = ['order', 'parcel', 'invoice', 'customer', 'basket', 'shelf', 'route', 'driver'];
