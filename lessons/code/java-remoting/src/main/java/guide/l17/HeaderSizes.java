package guide.l17;

import java.nio.ByteBuffer;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.SerializeType;
import org.apache.rocketmq.remoting.protocol.header.SendMessageRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.SendMessageRequestHeaderV2;

/** One and the same send, encoded in the ways that the protocol knows. */
public final class HeaderSizes {
    private HeaderSizes() {
    }

    private static SendMessageRequestHeader header() {
        SendMessageRequestHeader header = new SendMessageRequestHeader();
        header.setProducerGroup("order_producer");
        header.setTopic("order_paid");
        header.setDefaultTopic("TBW102");
        header.setDefaultTopicQueueNums(4);
        header.setQueueId(3);
        header.setSysFlag(0);
        header.setBornTimestamp(1_763_000_000_000L);
        header.setFlag(0);
        header.setProperties("KEYS\u00011001\u0002UNIQ_KEY\u00017F0000010D2818B4AAC2A6A6A6A60000\u0002WAIT\u0001true\u0002TAGS\u0001PAID");
        header.setReconsumeTimes(0);
        header.setUnitMode(false);
        header.setBatch(false);
        header.setBrokerName("broker-a");
        return header;
    }

    // #region compare
    static int size(RemotingCommand command, SerializeType type) {
        command.setSerializeTypeCurrentRPC(type);
        ByteBuffer frame = command.encodeHeader(0); // the frame without a body
        return frame.remaining();
    }

    static void compare() {
        for (SerializeType type : SerializeType.values()) {
            RemotingCommand v1 = RemotingCommand.createRequestCommand(RequestCode.SEND_MESSAGE, header());
            RemotingCommand v2 = RemotingCommand.createRequestCommand(RequestCode.SEND_MESSAGE_V2,
                SendMessageRequestHeaderV2.createSendMessageRequestHeaderV2(header())); // one-letter field names
            System.out.printf("%-8s SEND_MESSAGE %d bytes, SEND_MESSAGE_V2 %d bytes%n", type, size(v1, type), size(v2, type));
        }
    }
    // #endregion

    public static void main(String[] args) {
        compare();
    }
}
