import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints the keys of configuration classes with types and defaults, as JSON: one object a class. Arguments: a mode and
 * class names. `setters`: keys are what setters are called after, as RocketMQ's servers read their files. `spring`:
 * properties of nested objects too, with dashes, as Spring Boot binds them. Classes that are not there are left out.
 */
public class ReadConfiguration {
    private static final Set<String> OWN_ADDRESSES = new HashSet<>();

    public static void main(String[] arguments) throws Exception {
        readOwnAddresses();
        StringBuilder json = new StringBuilder("{");
        for (int i = 1; i < arguments.length; i++) {
            try {
                Class<?> type = Class.forName(arguments[i]);
                Map<String, String> keys = new TreeMap<>();
                read(type, type.getDeclaredConstructor().newInstance(), "", arguments[0].equals("spring"), keys);
                json.append(json.length() > 1 ? "," : "").append(quoted(arguments[i])).append(":{");
                keys.forEach((key, value) -> json.append(json.charAt(json.length() - 1) == '{' ? "" : ",")
                    .append(quoted(key)).append(":").append(value));
                json.append("}");
            } catch (ClassNotFoundException absent) {
                // This release does not have it, or not in this place.
            } catch (Throwable failed) {
                System.err.println(arguments[i] + ": " + failed + " / " + failed.getCause());
            }
        }
        System.out.println("\u0001" + json.append("}"));
        // Client classes start threads.
        System.exit(0);
    }

    private static void read(Class<?> type, Object object, String prefix, boolean spring, Map<String, String> keys) {
        for (Method method : type.getMethods()) {
            String name = method.getName();
            boolean isSetter = name.startsWith("set") && name.length() > 3 && method.getParameterCount() == 1
                && !Modifier.isStatic(method.getModifiers());
            if (isSetter) {
                setter(type, object, prefix, spring, keys, method);
            }
        }
        if (spring) {
            nestedWithoutSetter(type, object, prefix, keys);
        }
    }

    private static void setter(Class<?> type, Object object, String prefix, boolean spring, Map<String, String> keys,
        Method method) {
        String key = method.getName().substring(3, 4).toLowerCase() + method.getName().substring(4);
        Class<?> parameter = method.getParameterTypes()[0];
        Field field = field(type, key);
        if (spring && isNested(parameter, type)) {
            Object value = value(type, object, key);
            // Spring makes what is not there yet.
            Object nested = value != null ? value : make(parameter);
            if (nested != null) {
                read(parameter, nested, prefix + dashed(key) + ".", true, keys);
            }
            return;
        }
        // An enum's setter has a twin that takes its name: the enum tells which values there are.
        Class<?> kind = field != null && field.getType().isEnum() ? field.getType() : parameter;
        String typeName = typeName(kind);
        if (typeName == null) {
            return;
        }
        Object value = value(type, object, key);
        boolean deprecated = method.isAnnotationPresent(Deprecated.class)
            || field != null && field.isAnnotationPresent(Deprecated.class);
        StringBuilder json = new StringBuilder("{\"type\":").append(quoted(typeName)).append(",\"default\":").append(literal(value));
        if (kind.isEnum()) {
            json.append(",\"values\":[");
            for (Object constant : kind.getEnumConstants()) {
                json.append(json.charAt(json.length() - 1) == '[' ? "" : ",").append(quoted(((Enum<?>) constant).name()));
            }
            json.append("]");
        }
        if (value instanceof String && OWN_ADDRESSES.contains(value)) {
            json.append(",\"own\":true");
        }
        if (deprecated) {
            json.append(",\"deprecated\":true");
        }
        keys.put(prefix + (spring ? dashed(key) : key), json.append("}").toString());
    }

    /** Spring binds into objects that a getter alone gives. */
    private static void nestedWithoutSetter(Class<?> type, Object object, String prefix, Map<String, String> keys) {
        for (Method method : type.getMethods()) {
            String name = method.getName();
            if (name.startsWith("get") && method.getParameterCount() == 0 && isNested(method.getReturnType(), type)) {
                String key = name.substring(3, 4).toLowerCase() + name.substring(4);
                try {
                    type.getMethod("set" + name.substring(3), method.getReturnType());
                } catch (NoSuchMethodException none) {
                    try {
                        Object value = method.invoke(object);
                        if (value != null) {
                            read(method.getReturnType(), value, prefix + dashed(key) + ".", true, keys);
                        }
                    } catch (ReflectiveOperationException unreadable) {
                        // Nothing to bind into.
                    }
                }
            }
        }
    }

    private static Object make(Class<?> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | RuntimeException impossible) {
            return null;
        }
    }

    private static boolean isNested(Class<?> type, Class<?> outer) {
        return !type.isEnum() && !type.isPrimitive() && type.getPackage() != null && type != outer
            && type.getName().startsWith(outer.getName().replaceAll("\\$.*", "") + "$");
    }

    private static Object value(Class<?> type, Object object, String key) {
        String name = key.substring(0, 1).toUpperCase() + key.substring(1);
        for (String prefix : new String[] {"get", "is"}) {
            try {
                return type.getMethod(prefix + name).invoke(object);
            } catch (ReflectiveOperationException next) {
                // The other name, then the field.
            }
        }
        Field field = field(type, key);
        try {
            if (field != null) {
                field.setAccessible(true);
                return field.get(object);
            }
        } catch (ReflectiveOperationException | RuntimeException hidden) {
            // Its default stays unknown.
        }
        return null;
    }

    private static Field field(Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            try {
                return at.getDeclaredField(name);
            } catch (NoSuchFieldException above) {
                // Perhaps inherited.
            }
        }
        return null;
    }

    /** Null for what cannot stand in a file. */
    private static String typeName(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "int";
        } else if (type == long.class || type == Long.class) {
            return "long";
        } else if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        } else if (type == double.class || type == Double.class || type == float.class || type == Float.class) {
            return "double";
        } else if (type == String.class) {
            return "string";
        } else if (type.isEnum()) {
            return "enum";
        } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "list";
        } else if (Map.class.isAssignableFrom(type)) {
            return "map";
        }
        return null;
    }

    private static String literal(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        } else if (value instanceof Enum) {
            return quoted(((Enum<?>) value).name());
        } else if (value instanceof String) {
            return quoted((String) value);
        }
        return "null";
    }

    private static String dashed(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static void readOwnAddresses() throws Exception {
        try {
            InetAddress local = InetAddress.getLocalHost();
            Collections.addAll(OWN_ADDRESSES, local.getHostName(), local.getHostAddress(), local.getCanonicalHostName());
        } catch (java.net.UnknownHostException nameless) {
            // Then nothing is called after it.
        }
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    OWN_ADDRESSES.add(address.getHostAddress());
                }
            }
        }
    }
}
