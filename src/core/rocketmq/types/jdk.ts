// How values pass through the types that every Java program uses: the element of a list, the value of a map, what a
// lambda is called with. Only what leads on to other values; by simple name. Types above are in `above`.

export interface JdkType {
  readonly package: string;
  readonly parameters?: readonly string[];
  /** Supertype by simple name, with the same type parameters. */
  readonly above?: string;
  /** What each iteration gives. */
  readonly each?: string;
  readonly methods?: Readonly<Record<string, string>>;
  /** What a lambda given to the method is called with. */
  readonly lambdas?: Readonly<Record<string, readonly string[]>>;
}

const UTIL = 'java.util';
const CONCURRENT = 'java.util.concurrent';
const ATOMIC = 'java.util.concurrent.atomic';
const FUNCTION = 'java.util.function';
const BEANS = 'org.springframework.beans.factory';

const elementLambdas = { forEach: ['E'], removeIf: ['E'], filter: ['E'], map: ['E'], flatMap: ['E'], anyMatch: ['E'] };

const list = (above = 'List', name = UTIL): JdkType => ({ package: name, parameters: ['E'], above });
const map = (name = UTIL): JdkType => ({ package: name, parameters: ['K', 'V'], above: 'Map' });

export const JDK_TYPES: Readonly<Record<string, JdkType>> = {
  Iterable: {
    package: 'java.lang',
    parameters: ['E'],
    each: 'E',
    methods: { iterator: 'Iterator<E>' },
    lambdas: elementLambdas,
  },
  Collection: {
    package: UTIL,
    parameters: ['E'],
    above: 'Iterable',
    methods: { stream: 'Stream<E>', parallelStream: 'Stream<E>' },
  },
  List: {
    package: UTIL,
    parameters: ['E'],
    above: 'Collection',
    methods: {
      get: 'E',
      remove: 'E',
      getFirst: 'E',
      getLast: 'E',
      subList: 'List<E>',
      of: 'List',
      copyOf: 'List',
      listIterator: 'Iterator<E>',
    },
  },
  ArrayList: list(),
  LinkedList: list('Deque'),
  Vector: list(),
  Stack: { ...list(), methods: { pop: 'E', peek: 'E' } },
  CopyOnWriteArrayList: list('List', CONCURRENT),
  Set: { package: UTIL, parameters: ['E'], above: 'Collection', methods: { of: 'Set' } },
  HashSet: list('Set'),
  LinkedHashSet: list('Set'),
  TreeSet: list('Set'),
  CopyOnWriteArraySet: list('Set', CONCURRENT),
  Queue: {
    package: UTIL,
    parameters: ['E'],
    above: 'Collection',
    methods: { poll: 'E', peek: 'E', element: 'E', remove: 'E', take: 'E' },
  },
  Deque: {
    package: UTIL,
    parameters: ['E'],
    above: 'Queue',
    methods: { pop: 'E', pollFirst: 'E', pollLast: 'E', peekFirst: 'E', getFirst: 'E', getLast: 'E', takeFirst: 'E' },
  },
  ArrayDeque: list('Deque'),
  PriorityQueue: list('Queue'),
  BlockingQueue: list('Queue', CONCURRENT),
  ConcurrentLinkedQueue: list('Queue', CONCURRENT),
  LinkedBlockingQueue: list('Queue', CONCURRENT),
  ArrayBlockingQueue: list('Queue', CONCURRENT),
  LinkedBlockingDeque: list('Deque', CONCURRENT),
  Iterator: { package: UTIL, parameters: ['E'], methods: { next: 'E' } },
  Enumeration: { package: UTIL, parameters: ['E'], methods: { nextElement: 'E' } },
  Map: {
    package: UTIL,
    parameters: ['K', 'V'],
    methods: {
      get: 'V',
      getOrDefault: 'V',
      put: 'V',
      putIfAbsent: 'V',
      remove: 'V',
      computeIfAbsent: 'V',
      computeIfPresent: 'V',
      compute: 'V',
      merge: 'V',
      values: 'Collection<V>',
      keySet: 'Set<K>',
      entrySet: 'Set<Entry<K,V>>',
    },
    lambdas: {
      forEach: ['K', 'V'],
      computeIfAbsent: ['K'],
      computeIfPresent: ['K', 'V'],
      compute: ['K', 'V'],
      merge: ['V', 'V'],
    },
  },
  HashMap: map(),
  LinkedHashMap: map(),
  TreeMap: map(),
  Hashtable: map(),
  EnumMap: map(),
  ConcurrentMap: map(CONCURRENT),
  ConcurrentHashMap: map(CONCURRENT),
  ConcurrentSkipListMap: map(CONCURRENT),
  Entry: { package: `${UTIL}.Map`, parameters: ['K', 'V'], methods: { getKey: 'K', getValue: 'V', setValue: 'V' } },
  Optional: {
    package: UTIL,
    parameters: ['E'],
    methods: { get: 'E', orElse: 'E', orElseGet: 'E', orElseThrow: 'E', filter: 'Optional<E>', or: 'Optional<E>' },
    lambdas: { ifPresent: ['E'], ifPresentOrElse: ['E'], map: ['E'], filter: ['E'], flatMap: ['E'] },
  },
  Stream: {
    package: 'java.util.stream',
    parameters: ['E'],
    methods: {
      filter: 'Stream<E>',
      sorted: 'Stream<E>',
      distinct: 'Stream<E>',
      peek: 'Stream<E>',
      limit: 'Stream<E>',
      skip: 'Stream<E>',
      parallel: 'Stream<E>',
      findFirst: 'Optional<E>',
      findAny: 'Optional<E>',
      toList: 'List<E>',
      collect: 'List<E>',
      iterator: 'Iterator<E>',
    },
    lambdas: {
      ...elementLambdas,
      peek: ['E'],
      forEachOrdered: ['E'],
      allMatch: ['E'],
      noneMatch: ['E'],
      mapToInt: ['E'],
    },
  },
  Supplier: { package: FUNCTION, parameters: ['E'], methods: { get: 'E' } },
  Callable: { package: CONCURRENT, parameters: ['E'], methods: { call: 'E' } },
  Future: { package: CONCURRENT, parameters: ['E'], methods: { get: 'E' } },
  CompletableFuture: {
    package: CONCURRENT,
    parameters: ['E'],
    above: 'Future',
    methods: { join: 'E', getNow: 'E', whenComplete: 'CompletableFuture<E>', exceptionally: 'CompletableFuture<E>' },
    lambdas: {
      thenAccept: ['E'],
      thenApply: ['E'],
      thenCompose: ['E'],
      whenComplete: ['E'],
      handle: ['E'],
      thenAcceptAsync: ['E'],
    },
  },
  AtomicReference: {
    package: ATOMIC,
    parameters: ['E'],
    methods: { get: 'E', getAndSet: 'E', getAndUpdate: 'E', updateAndGet: 'E' },
  },
  ThreadLocal: { package: 'java.lang', parameters: ['E'], methods: { get: 'E' } },
  Reference: { package: 'java.lang.ref', parameters: ['E'], methods: { get: 'E' } },
  WeakReference: { package: 'java.lang.ref', parameters: ['E'], above: 'Reference' },
  SoftReference: { package: 'java.lang.ref', parameters: ['E'], above: 'Reference' },
  Consumer: { package: FUNCTION, parameters: ['E'] },
  Class: { package: 'java.lang', parameters: ['E'], methods: { cast: 'E', newInstance: 'E' } },
  ObjectProvider: {
    package: BEANS,
    parameters: ['E'],
    above: 'Iterable',
    methods: { getIfAvailable: 'E', getIfUnique: 'E', getObject: 'E', stream: 'Stream<E>', orderedStream: 'Stream<E>' },
    lambdas: { ifAvailable: ['E'], ifUnique: ['E'] },
  },
  ObjectFactory: { package: BEANS, parameters: ['E'], methods: { getObject: 'E' } },
  Provider: { package: 'javax.inject', parameters: ['E'], methods: { get: 'E' } },
  Arrays: { package: UTIL, methods: { asList: 'List', stream: 'Stream' } },
  Collections: {
    package: UTIL,
    methods: {
      singletonList: 'List',
      singleton: 'Set',
      emptyList: 'List',
      unmodifiableList: 'List',
      synchronizedList: 'List',
    },
  },
  Lists: {
    package: 'com.google.common.collect',
    methods: { newArrayList: 'List', newLinkedList: 'List', partition: 'List<List>' },
  },
  Sets: { package: 'com.google.common.collect', methods: { newHashSet: 'Set' } },
  ImmutableList: { ...list('List', 'com.google.common.collect'), methods: { of: 'List', copyOf: 'List' } },
  Duration: {
    package: 'java.time',
    methods: {
      ofMillis: 'Duration',
      ofSeconds: 'Duration',
      ofMinutes: 'Duration',
      ofHours: 'Duration',
      ofDays: 'Duration',
    },
  },
  TimeUnit: { package: CONCURRENT },
  ExecutorService: { package: CONCURRENT },
  String: {
    package: 'java.lang',
    methods: {
      valueOf: 'String',
      format: 'String',
      toString: 'String',
      trim: 'String',
      concat: 'String',
      getBytes: 'byte[]',
    },
  },
  Long: { package: 'java.lang', methods: { valueOf: 'long', parseLong: 'long', longValue: 'long' } },
  Integer: { package: 'java.lang', methods: { valueOf: 'int', parseInt: 'int', intValue: 'int' } },
  Boolean: { package: 'java.lang', methods: { valueOf: 'boolean', parseBoolean: 'boolean' } },
  System: { package: 'java.lang', methods: { currentTimeMillis: 'long', getProperty: 'String', getenv: 'String' } },
  Object: { package: 'java.lang' },
  Thread: { package: 'java.lang' },
  Runnable: { package: 'java.lang' },
  Exception: { package: 'java.lang' },
  Throwable: { package: 'java.lang' },
};

/** Packages of libraries that are never part of the user's project and never lead to a RocketMQ client. */
const FOREIGN =
  /^(?:java|javax|jakarta|kotlin|scala|groovy|lombok|org\.(?:slf4j|junit|assertj|hibernate|springframework|apache\.(?:commons|logging|kafka|ibatis|pulsar|dubbo))|com\.(?:google|fasterxml|rabbitmq|alibaba\.fastjson2?|baomidou))\./;

/** The JDK's (or another well-known library's) type of that full name. */
export function jdkType(qualifiedName: string): JdkType | undefined {
  const simple = qualifiedName.slice(qualifiedName.lastIndexOf('.') + 1);
  const type = Object.hasOwn(JDK_TYPES, simple) ? JDK_TYPES[simple] : undefined;
  if (type === undefined) {
    return undefined;
  }
  return qualifiedName === `${type.package}.${simple}` ||
    (simple === 'Provider' && /^jakarta\.|^javax\./.test(qualifiedName))
    ? type
    : undefined;
}

/** The full name of a type of java.lang, or of a package imported whole. */
export function jdkName(simple: string, wildcards: readonly string[]): string | undefined {
  const type = Object.hasOwn(JDK_TYPES, simple) ? JDK_TYPES[simple] : undefined;
  return type !== undefined && (type.package === 'java.lang' || wildcards.includes(type.package))
    ? `${type.package}.${simple}`
    : undefined;
}

export function isForeign(qualifiedName: string): boolean {
  return FOREIGN.test(qualifiedName);
}
