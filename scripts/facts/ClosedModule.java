import java.nio.Buffer;

/** Says what the JVM says of inner classes that were not opened: once by reflection, once by a class that is not exported. */
public final class ClosedModule {
    public static void main(String[] arguments) throws Exception {
        try {
            Buffer.class.getDeclaredField("limit").setAccessible(true);
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
        try {
            Class.forName("jdk.internal.ref.CleanerFactory").getMethod("cleaner").invoke(null);
        } catch (IllegalAccessException e) {
            System.out.println(e.getMessage());
        }
    }
}
