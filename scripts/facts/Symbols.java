import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;

/**
 * Answers for each line of standard input, {@code <name>} or {@code <name>#<member>}, whether it exists on the class
 * path: {@code yes <line>} or {@code no <line>}. A name is a package, a class or the simple name of a class of
 * RocketMQ; nested classes are written with a dot. A member is a method, field, constant or nested class, also an
 * inherited one.
 */
public final class Symbols {
    private final Map<String, List<String>> bySimpleName = new TreeMap<>();
    private final TreeSet<String> names = new TreeSet<>();

    private Symbols() throws IOException {
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!path.endsWith(".jar")) {
                continue;
            }
            try (JarFile jar = new JarFile(path)) {
                jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .filter(name -> name.contains("rocketmq")).forEach(this::add);
            }
        }
    }

    private void add(String name) {
        names.add(name);
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        bySimpleName.merge(simple, List.of(name), (a, b) -> {
            Object[] both = java.util.stream.Stream.concat(a.stream(), b.stream()).toArray();
            return Arrays.asList(Arrays.copyOf(both, both.length, String[].class));
        });
    }

    private boolean exists(String line) {
        int hash = line.indexOf('#');
        String owner = hash < 0 ? line : line.substring(0, hash);
        List<String> classes = classes(owner);
        if (hash < 0) {
            String next = names.ceiling(owner + ".");
            return !classes.isEmpty() || next != null && next.startsWith(owner + ".");
        }
        String member = line.substring(hash + 1);
        return classes.stream().anyMatch(name -> has(name, member));
    }

    /** What a name may mean: `a.B.C` is the class C inside of B when no package is called so. */
    private List<String> classes(String name) {
        if (!name.contains(".")) {
            return bySimpleName.getOrDefault(name, List.of());
        }
        for (String candidate = name; ; ) {
            if (names.contains(candidate)) {
                return List.of(candidate);
            }
            int dot = candidate.lastIndexOf('.');
            if (dot < 0) {
                break;
            }
            candidate = candidate.substring(0, dot) + '$' + candidate.substring(dot + 1);
        }
        // `Outer.Inner` without a package.
        String suffix = "." + name.replace('.', '$');
        return names.stream().filter(each -> each.endsWith(suffix)).toList();
    }

    private boolean has(String name, String member) {
        try {
            Class<?> type = Class.forName(name, false, Symbols.class.getClassLoader());
            if (type.getSimpleName().equals(member) || names.contains(name + "$" + member)) {
                return true;
            }
            return declares(type, member);
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static boolean declares(Class<?> type, String member) {
        if (type == null) {
            return false;
        }
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.getName().equals(member))
            || Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.getName().equals(member))
            || declares(type.getSuperclass(), member)
            || Arrays.stream(type.getInterfaces()).anyMatch(each -> declares(each, member));
    }

    public static void main(String[] args) throws IOException {
        Symbols symbols = new Symbols();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println((symbols.exists(line) ? "yes " : "no ") + line);
        }
        System.exit(0);
    }
}
