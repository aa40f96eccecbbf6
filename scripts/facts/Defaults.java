import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Prints {@code <class>.<field>=<value>} for the fields of new objects of the classes named as arguments, and
 * for the attributes of annotations. */
public final class Defaults {
    public static void main(String[] names) throws Exception {
        for (String name : names) {
            Class<?> type = Class.forName(name);
            if (type.isAnnotation()) {
                for (Method attribute : type.getDeclaredMethods()) {
                    System.out.println(type.getSimpleName() + "." + attribute.getName() + "=" + attribute.getDefaultValue());
                }
                continue;
            }
            Object object = type.getDeclaredConstructor().newInstance();
            for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
                for (Field field : owner.getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers())) {
                        continue;
                    }
                    try {
                        field.setAccessible(true);
                        Object value = field.get(object);
                        if (value == null || value instanceof Number || value instanceof Boolean
                            || value instanceof String || value instanceof Enum) {
                            System.out.println(type.getSimpleName() + "." + field.getName() + "=" + value);
                        }
                    } catch (RuntimeException closed) {
                        // A field of the JDK: no setting.
                    }
                }
            }
        }
        System.exit(0);
    }
}
