import type { Texts } from '../util/locale';
import type { CheckId, Observed, Reach } from './diagnosisModel';

const of = (en: string, zh: string): Texts => ({ en, 'zh-cn': zh });
const list = (names: readonly string[]): string =>
  names
    .slice(0, 8)
    .map((name) => `\`${name}\``)
    .join(', ') + (names.length > 8 ? ` ... (${names.length})` : '');

/** What each check is called. */
export const CHECK_NAMES: Readonly<Record<CheckId, Texts>> = {
  java: of('JDK and its options', 'JDK 与启动选项'),
  ports: of('Addresses and ports', '地址与端口'),
  'name-server': of('NameServer', 'NameServer'),
  broker: of('Brokers and their addresses', 'Broker 及其注册地址'),
  topics: of('Topics of the project', '项目用到的 Topic'),
  groups: of('Consumer groups of the project', '项目用到的消费组'),
  permissions: of('Permissions', '权限'),
  disk: of('Disk', '磁盘'),
  clock: of('Clock', '时钟'),
  proxy: of('Proxy', 'Proxy'),
  versions: of('Versions of client and broker', '客户端与 Broker 的版本'),
};

/** Sentences of the checks: what was seen, and what to do. */
export const CHECK_TEXTS = {
  java: {
    ok: (major: number) => of(`Java ${major} was found.`, `找到 Java ${major}。`),
    none: of('No `java` was found on this machine.', '本机找不到 `java`。'),
    old: (major: number) => of(`Java ${major} is too old.`, `Java ${major} 版本过旧。`),
    broken: (line: string) => of(`\`java\` does not start: \`${line}\``, `\`java\` 无法启动：\`${line}\``),
    modules: (variable: string) =>
      of(
        `\`${variable}\` has \`--add-opens\` or \`--add-exports\`, which Java 8 refuses.`,
        `\`${variable}\` 里有 \`--add-opens\` 或 \`--add-exports\`，Java 8 不接受。`,
      ),
    removed: (option: string, variable: string, major: number) =>
      of(
        `\`${variable}\` has \`${option}\`, which Java ${major} refuses.`,
        `\`${variable}\` 里有 \`${option}\`，Java ${major} 不接受。`,
      ),
    install: of('Install a JDK of 8 or newer, and set `JAVA_HOME`.', '安装 JDK 8 或更新版本，并设置 `JAVA_HOME`。'),
    environment: of(
      'Take the option out of that variable: it reaches every JVM of this machine.',
      '从该变量里去掉这个选项：它会影响本机所有 JVM。',
    ),
  },
  ports: {
    ok: (written: string) => of(`\`${written}\` can be read.`, `\`${written}\` 格式正确。`),
    comma: (written: string) => of(`\`${written}\` holds a comma.`, `\`${written}\` 里有逗号。`),
    semicolon: of(
      'Join several addresses by `;`: remoting clients take a comma for a part of the host.',
      '多个地址用 `;` 分隔：Remoting 客户端会把逗号当成主机名的一部分。',
    ),
    noPort: (written: string) => of(`\`${written}\` has no port.`, `\`${written}\` 没有端口。`),
    addPort: of('Write host and port: `10.0.0.5:9876`.', '写上主机和端口：`10.0.0.5:9876`。'),
    foreign: (written: string) =>
      of(
        `The port of \`${written}\` usually belongs to another process of RocketMQ.`,
        `\`${written}\` 的端口通常属于 RocketMQ 的另一个进程。`,
      ),
    wantsNameServer: of(
      'Remoting clients want the NameServer, usually `9876` (or the proxy at `8080`); 8081 is gRPC, 10911 the broker.',
      'Remoting 客户端应连 NameServer，通常是 `9876`（或 Proxy 的 `8080`）；8081 是 gRPC，10911 是 Broker。',
    ),
    wantsProxy: of(
      'gRPC clients want the proxy, usually `8081`; 9876 is the NameServer.',
      'gRPC 客户端应连 Proxy，通常是 `8081`；9876 是 NameServer。',
    ),
  },
  nameServer: {
    none: of('No address of a NameServer is known here.', '这里没有 NameServer 的地址。'),
    ok: (written: string) => of(`\`${written}\` accepts connections.`, `\`${written}\` 可以连接。`),
    some: (found: Texts, rest: number) =>
      of(`${found.en} ${rest} other(s) of the list answer.`, `${found['zh-cn']}列表里另有 ${rest} 个可以连接。`),
    start: of(
      'Nothing listens there: start the NameServer, or correct host and port.',
      '那里没有进程监听：启动 NameServer，或改正主机和端口。',
    ),
    name: of(
      'This machine cannot resolve the name: correct it, or add it to DNS or to the hosts file.',
      '本机无法解析这个主机名：改正它，或加到 DNS 或 hosts 文件。',
    ),
    firewall: of(
      'Look for a firewall, a security group or a VPN between this machine and that host.',
      '检查本机与该主机之间的防火墙、安全组或 VPN。',
    ),
  },
  broker: {
    ok: (brokers: string) => of(`Registered and reachable: ${brokers}.`, `已注册且可达：${brokers}。`),
    none: of('The NameServer knows no broker.', 'NameServer 上没有注册任何 Broker。'),
    register: of(
      'Start a broker with this NameServer as its `namesrvAddr`; it registers every 30 s.',
      '用这个 NameServer 作为 `namesrvAddr` 启动 Broker；它每 30 秒注册一次。',
    ),
    away: (name: string, found: Texts) =>
      of(
        `\`${name}\` registered an address that this machine does not reach. ${found.en}`,
        `\`${name}\` 注册了本机访问不到的地址。${found['zh-cn']}`,
      ),
    container: of(
      'It is an address inside of a container network. Set `brokerIP1` in broker.conf to an address that clients reach, publish port 10911 under the same number, and restart the broker.',
      '这是容器网络内部的地址。在 broker.conf 里把 `brokerIP1` 设为客户端可达的地址，以相同端口号映射 10911，然后重启 Broker。',
    ),
    loopback: of(
      "It is the loopback address, which means another machine to each client. Set `brokerIP1` to the address of the broker's host, or start the broker if it should run here.",
      '这是回环地址，对每个客户端都指向它自己。把 `brokerIP1` 设为 Broker 主机的地址；如果它应在本机运行，就启动它。',
    ),
    brokerIp: of(
      'Start that broker, open its port, or set `brokerIP1` to an address that clients reach.',
      '启动该 Broker、放通端口，或把 `brokerIP1` 设为客户端可达的地址。',
    ),
    noMaster: (name: string) => of(`\`${name}\` has no master.`, `\`${name}\` 没有主节点。`),
    master: of('Bring the master back; only it takes writes.', '恢复主节点；只有它接受写入。'),
  },
  topics: {
    none: of('No topic of the open project is known for sure.', '当前项目里没有能确定的 Topic。'),
    ok: (names: readonly string[]) => of(`All are there: ${list(names)}.`, `都存在：${list(names)}。`),
    missing: (names: readonly string[]) => of(`Missing: ${list(names)}.`, `缺少：${list(names)}。`),
    create: of(
      '`mqadmin updateTopic -n <NameServer> -c <cluster> -t <topic> -a +message.type=NORMAL`, or let the broker create it (`autoCreateTopicEnable`, remoting clients only).',
      '`mqadmin updateTopic -n <NameServer> -c <集群> -t <Topic> -a +message.type=NORMAL`，或由 Broker 自动创建（`autoCreateTopicEnable`，仅限 Remoting 客户端）。',
    ),
    misfit: (name: string, has: string, wants: string) =>
      of(
        `\`${name}\` is of type ${has}, and the code sends ${wants}.`,
        `\`${name}\` 的类型是 ${has}，而代码发送的是 ${wants}。`,
      ),
    type: of(
      'Use a topic of that type: the proxy refuses other messages.',
      '使用该类型的 Topic：Proxy 会拒绝其他类型的消息。',
    ),
  },
  groups: {
    none: of('No consumer group of the open project is known for sure.', '当前项目里没有能确定的消费组。'),
    ok: (names: readonly string[]) => of(`All are there: ${list(names)}.`, `都存在：${list(names)}。`),
    missing: (names: readonly string[]) =>
      of(
        `Missing: ${list(names)}. A group may come into being when its consumer first connects.`,
        `缺少：${list(names)}。消费者首次连接时可能会自动创建。`,
      ),
    create: of(
      '`mqadmin updateSubGroup -n <NameServer> -c <cluster> -g <group>`, or start the consumer where `autoCreateSubscriptionGroup` is on.',
      '`mqadmin updateSubGroup -n <NameServer> -c <集群> -g <组>`；若开启了 `autoCreateSubscriptionGroup`，启动消费者即可。',
    ),
  },
  permissions: {
    ok: of('Administration was let through.', '管理请求获得允许。'),
    nobody: of('No broker was there to ask.', '没有 Broker 可供查询。'),
    refused: (message: string) => of(`Refused (code 16): \`${message}\``, `被拒绝（错误码 16）：\`${message}\``),
    grant: of(
      'Give the credentials of a user with the right to administer, or create it (`mqadmin createUser`, `createAcl`).',
      '提供有管理权限的用户凭证，或创建它（`mqadmin createUser`、`createAcl`）。',
    ),
  },
  disk: {
    ok: (name: string, percent: number) =>
      of(`The fullest, of \`${name}\`: ${percent}%.`, `最满的是 \`${name}\`：${percent}%。`),
    early: (name: string, percent: number) =>
      of(
        `The fullest, of \`${name}\`: ${percent}%. From 75% on expired messages are deleted at once, not at 4 a.m.`,
        `最满的是 \`${name}\`：${percent}%。超过 75% 后会立即删除过期消息，不等到凌晨 4 点。`,
      ),
    forced: (name: string, percent: number) =>
      of(
        `\`${name}\`: ${percent}%. From 85% on messages are deleted by force, also those that have not expired.`,
        `\`${name}\`：${percent}%。超过 85% 会强制删除消息，包括尚未过期的。`,
      ),
    full: (name: string, percent: number) =>
      of(
        `\`${name}\`: ${percent}%. From 90% on the broker refuses writes.`,
        `\`${name}\`：${percent}%。超过 90% 时 Broker 拒绝写入。`,
      ),
    free: of(
      'Free space, or shorten `fileReservedTime`; writing goes on by itself then.',
      '释放空间或缩短 `fileReservedTime`；之后会自动恢复写入。',
    ),
    untold: of('No broker told how full its disk is.', '没有 Broker 报告磁盘使用率。'),
  },
  clock: {
    same: of('Clients and the lab share one clock.', '客户端与实验环境共用一个时钟。'),
    ahead: (name: string, seconds: number) =>
      of(
        `\`${name}\` says that it was started ${seconds} s in the future of this machine.`,
        `\`${name}\` 报告的启动时间比本机当前时间晚 ${seconds} 秒。`,
      ),
    synchronise: of(
      'Synchronise both clocks (NTP): delayed messages and queries by time depend on them.',
      '同步两边的时钟（NTP）：延时消息和按时间查询都依赖它。',
    ),
    untold: of(
      'A broker does not tell its time; compare `date` on both machines.',
      'Broker 不报告自己的时间；请在两台机器上对比 `date`。',
    ),
  },
  proxy: {
    none: of(
      'No address of a proxy is known here; only gRPC clients need one.',
      '这里没有 Proxy 地址；只有 gRPC 客户端需要它。',
    ),
    ok: (written: string) => of(`\`${written}\` accepts connections.`, `\`${written}\` 可以连接。`),
    start: of(
      'Start the proxy (`mqbroker --enable-proxy`, or `mqproxy`), or correct the address.',
      '启动 Proxy（`mqbroker --enable-proxy` 或 `mqproxy`），或改正地址。',
    ),
  },
  versions: {
    ok: (broker: string) => of(`The broker is of ${broker}; the clients fit.`, `Broker 版本 ${broker}，与客户端匹配。`),
    noClient: (broker: string) =>
      of(
        `The broker is of ${broker}; the open project declares no client.`,
        `Broker 版本 ${broker}；当前项目没有声明客户端依赖。`,
      ),
    grpc: (artifact: string, broker: string) =>
      of(
        `\`${artifact}\` speaks gRPC; a broker of ${broker} has no proxy.`,
        `\`${artifact}\` 使用 gRPC；${broker} 版本的 Broker 没有 Proxy。`,
      ),
    upgrade: of(
      'Use a server of 5.0 or newer with its proxy, or the remoting client (`rocketmq-client`).',
      '使用 5.0 或更新的服务端并启动 Proxy，或改用 Remoting 客户端（`rocketmq-client`）。',
    ),
    newer: (client: string, broker: string) =>
      of(
        `The client is of ${client}, the broker of ${broker}: what came with 5.0 (timer messages, POP) does nothing there.`,
        `客户端版本 ${client}，Broker 版本 ${broker}：5.0 引入的功能（定时消息、POP）在那里不起作用。`,
      ),
    match: of('Upgrade the broker first, then the clients.', '先升级 Broker，再升级客户端。'),
    untold: of('No broker told its version.', '没有 Broker 报告版本。'),
  },
} as const;

/** Why a connection was not made. */
export function reachText(address: string, reach: Reach): Texts {
  switch (reach.kind) {
    case 'open':
      return of(`\`${address}\` accepts connections.`, `\`${address}\` 可以连接。`);
    case 'refused':
      return of(`\`${address}\` refuses connections.`, `\`${address}\` 拒绝连接。`);
    case 'no-host':
      return of(`The host of \`${address}\` is not known.`, `无法解析 \`${address}\` 的主机名。`);
    case 'limit':
      return of(
        `\`${address}\` did not answer within ${reach.seconds} s.`,
        `\`${address}\` 在 ${reach.seconds} 秒内没有应答。`,
      );
    case 'failed':
      return of(`\`${address}\`: \`${reach.reason}\`.`, `\`${address}\`：\`${reach.reason}\`。`);
  }
}

/** Why administration told nothing. */
export function silenceText(observed: Exclude<Observed<unknown>, { readonly kind: 'seen' }>): Texts {
  switch (observed.kind) {
    case 'limit':
      return of(
        `Administration did not answer within ${observed.seconds} s.`,
        `管理请求在 ${observed.seconds} 秒内没有应答。`,
      );
    case 'failed':
      return of(
        `Administration failed: \`${observed.failure.message}\``,
        `管理请求失败：\`${observed.failure.message}\``,
      );
    case 'away':
      return of('No NameServer could be reached to ask.', '没有可以连接的 NameServer 供查询。');
    case 'no-admin':
      return of(
        'This needs administration, which runs on the jars of a lab of your own; start a lab once to have them.',
        '这一项要用管理接口，它依赖实验环境的 jar；先启动一次实验环境即可。',
      );
  }
}
