import type { Locale, Texts } from '../util/locale';
import type { LabPlan } from './plan';
import { JARS_MB } from './pom';

/** What is done with the user's word, in the order in which it happens; words of a command as they are started. */
export interface Intent {
  plan: LabPlan;
  version: string;
  /** Where everything is written. */
  folder: string;
  /** Undefined: the jars are there from before. */
  fetch?: { from: 'maven' | 'archive'; commands: readonly (readonly string[])[] };
  commands: readonly (readonly string[])[];
  /** A send and a receipt prove that the lab works. */
  check: readonly string[];
  /** The guard's command; undefined: the lab runs on without the editor. */
  guard?: readonly string[];
}

const FROM: Readonly<Record<'maven' | 'archive', Texts>> = {
  maven: {
    en: 'less what your Maven repository has already; setting rocketmqGuide.lab.source chooses another way',
    'zh-cn': '本机 Maven 仓库里已有的不再下载；换一种方式见设置 rocketmqGuide.lab.source',
  },
  archive: {
    en: 'the release archive; nothing of it is used unless its SHA-512 is the published one',
    'zh-cn': '官方发布包；SHA-512 与公布的一致才会使用',
  },
};

/** The dialog's text: what is downloaded, written, started and opened. */
export function consentText(intent: Intent, locale: Locale): string {
  const short = shortener(intent);
  const { plan, fetch, guard } = intent;
  const loopback = plan.ports.flatMap(({ port, beside, everywhere }) =>
    [port, ...beside].filter((one) => !everywhere.includes(one)),
  );
  const everywhere = plan.ports.flatMap((port) => port.everywhere);
  const commands = intent.commands.map((words) => `  ${short(words)}`).join('\n');
  const fetching = (fetch?.commands ?? []).map((words) => `  ${short(words)}`).join('\n');
  if (locale === 'zh-cn') {
    return [
      `目录（简写为 $LAB）：${intent.folder}`,
      fetch && `1. 下载 RocketMQ ${intent.version}，约 ${JARS_MB} MB（${FROM[fetch.from][locale]}）：\n${fetching}`,
      `${fetch ? '2' : '1'}. 启动 ${intent.commands.length} 个 Java 进程，共约 ${plan.memoryMb} MB 内存；数据从约 4 MB 开始增长：\n${commands}`,
      `${fetch ? '3' : '2'}. 发送并收到一条消息，确认可用：\n  ${short(intent.check)}`,
      plan.profile === 'acl' &&
        '第一个用户的密码随机生成，保存在 VS Code 的密钥存储里；Broker 只能从配置文件读取它，因此它也写在 $LAB 下只有你能读的文件中。',
      `端口：${list(loopback)} 只在本机（127.0.0.1）可达。`,
      everywhere.length > 0 &&
        `注意：${list(everywhere)} 在所有网卡上监听，RocketMQ 没有限制它们的配置项；同一网络中的其他机器可以连上，防火墙拦截时除外。`,
      guard
        ? `守护进程：最后一个 VS Code 窗口断开 30 秒后停止实验环境（VS Code 还开着、只是没有窗口连上来时为 10 分钟）：\n  ${short(guard)}`
        : '没有守护进程：关闭 VS Code 之后实验环境继续运行，直到执行“停止”。',
    ]
      .filter(Boolean)
      .join('\n\n');
  }
  return [
    `Folder (written $LAB below): ${intent.folder}`,
    fetch && `1. Download RocketMQ ${intent.version}, about ${JARS_MB} MB (${FROM[fetch.from][locale]}):\n${fetching}`,
    `${fetch ? '2' : '1'}. Start ${intent.commands.length} Java processes, about ${plan.memoryMb} MB of memory together; data begins at about 4 MB:\n${commands}`,
    `${fetch ? '3' : '2'}. Send one message and receive it, to be sure that it works:\n  ${short(intent.check)}`,
    plan.profile === 'acl' &&
      "The first user's password is random and kept in VS Code's secret storage. A broker reads it from its configuration only, so it also stands in files below $LAB that only you can read.",
    `Ports: ${list(loopback)} can be reached from this machine only (127.0.0.1).`,
    everywhere.length > 0 &&
      `Mind: ${list(everywhere)} listen on all network interfaces, and RocketMQ has no setting against it. Other machines of your network can connect unless a firewall stops them.`,
    guard
      ? `A guard process ends the lab 30 seconds after the last VS Code window has gone (10 minutes while VS Code itself still runs):\n  ${short(guard)}`
      : 'No guard process: the lab runs on after VS Code is closed, until you stop it.',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The same with every command in full, one word a line where it has spaces: for reading and copying. */
export function commandsInFull(intent: Intent): string {
  const all = [...(intent.fetch?.commands ?? []), ...intent.commands, intent.check, intent.guard];
  return all.flatMap((words) => (words ? [`${words.map(quoted).join(' ')}\n`] : [])).join('\n');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`;
}

/** A dialog has little room: the lab's folder is named once, and the module flags, the same every time, are left out. */
function shortener({ folder }: Intent): (words: readonly string[]) => string {
  const slashed = folder.replaceAll('\\', '/');
  return (words) =>
    words
      .filter((word, at) => !isModuleFlag(word) || !isModuleFlag(words[at - 1]))
      .map((word) =>
        isModuleFlag(word) ? '--add-opens=...' : quotedLab(word.replaceAll(slashed, '$LAB').replaceAll(folder, '$LAB')),
      )
      .join(' ');
}

function isModuleFlag(word: string | undefined): boolean {
  return word !== undefined && /^--add-(exports|opens)=/.test(word);
}

function quotedLab(word: string): string {
  return /^[\w@%+=:,./\\$*-]+$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`;
}

function list(ports: readonly number[]): string {
  return [...new Set(ports)].join(', ');
}
