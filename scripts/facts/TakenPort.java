import java.net.BindException;
import java.net.ServerSocket;

/** Says what the JVM says of a port that is taken. */
public final class TakenPort {
    public static void main(String[] arguments) throws Exception {
        try (ServerSocket first = new ServerSocket(0)) {
            new ServerSocket(first.getLocalPort()).close();
        } catch (BindException e) {
            System.out.println(e.getMessage());
        }
    }
}
