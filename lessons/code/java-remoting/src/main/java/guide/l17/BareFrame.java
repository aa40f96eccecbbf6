package guide.l17;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a NameServer for a route with nothing but a socket. */
public final class BareFrame {
    private static final int GET_ROUTEINFO_BY_TOPIC = 105;

    private BareFrame() {
    }

    // #region request
    /** length (4) | serialization (1) and header length (3) | header | body; the first length leaves itself out. */
    static void write(DataOutputStream out, int opaque, String topic) throws IOException {
        byte[] header = ("{\"code\":" + GET_ROUTEINFO_BY_TOPIC + ",\"language\":\"OTHER\",\"version\":0,"
            + "\"opaque\":" + opaque + ",\"flag\":0,\"extFields\":{\"topic\":\"" + topic + "\"}}")
            .getBytes(StandardCharsets.UTF_8);
        out.writeInt(4 + header.length);
        out.writeInt(header.length); // top byte 0: the header is JSON; 1 would be the binary form
        out.write(header);
        out.flush();
    }
    // #endregion

    // #region response
    /** The header says which request is answered (opaque) and how (code); the body is the route. */
    static void read(DataInputStream in) throws IOException {
        int length = in.readInt();
        int mark = in.readInt();
        byte[] header = new byte[mark & 0xFFFFFF];
        in.readFully(header);
        byte[] body = new byte[length - 4 - header.length];
        in.readFully(body);
        System.out.printf("%d bytes, serialization %d%nheader %s%nbody   %s%n", length, mark >>> 24,
            new String(header, StandardCharsets.UTF_8), new String(body, StandardCharsets.UTF_8));
    }
    // #endregion

    /** Arguments: host, port, topic. */
    public static void main(String[] args) throws IOException {
        try (Socket socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            socket.setSoTimeout(3000);
            write(new DataOutputStream(socket.getOutputStream()), 7, args[2]);
            read(new DataInputStream(socket.getInputStream()));
        }
    }
}
