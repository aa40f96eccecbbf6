import type { ErrorProduct } from '../errors/model';
import type { Locale } from '../util/locale';

export interface ErrorPageTexts {
  readonly errors: string;
  readonly all: string;
  readonly values: string;
  readonly also: string;
  readonly causes: string;
  readonly check: string;
  readonly fix: string;
  readonly project: string;
  readonly reading: string;
  readonly noPlaces: string;
  more(count: number): string;
  readonly next: string;
  readonly lesson: string;
  readonly rules: string;
  readonly related: string;
  readonly looksLike: string;
  readonly intro: string;
  readonly missing: string;
  readonly diagnose: string;
  readonly products: Readonly<Record<ErrorProduct, string>>;
  /** What stood in a hole, by its name in the patterns. */
  readonly names: Readonly<Record<string, string>>;
}

/** The texts of pages about errors that belong to no error. */
export const ERROR_PAGE_TEXTS: Readonly<Record<Locale, ErrorPageTexts>> = {
  en: {
    errors: 'Errors',
    all: 'All known errors',
    values: 'From your line',
    also: 'Also in this text',
    causes: 'Causes, the most likely first',
    check: 'Check',
    fix: 'Fix',
    project: 'In your project',
    reading: 'The project is being read ...',
    noPlaces: 'Nothing in the open project has to do with it.',
    more: (count) => `and ${count} more`,
    next: 'Read on',
    lesson: 'The lesson',
    rules: 'Rules that find it in code or configuration',
    related: 'Seen together with it',
    looksLike: 'It looks like this',
    intro:
      'Errors of RocketMQ, its clients and the JVM under them, each with causes, checks and fixes. Select a line in an editor, or paste a stack trace, and run "Explain a RocketMQ error".',
    missing: 'There is no page about this error.',
    diagnose: 'Diagnose the connection ...',
    products: {
      'remoting-client': 'Java client (remoting)',
      'grpc-client': 'gRPC clients',
      spring: 'Spring Boot starters',
      'spring-cloud-stream': 'Spring Cloud Stream',
      'go-client': 'Go client',
      'python-client': 'Python client',
      'nodejs-client': 'Node.js client',
      broker: 'Broker',
      'name-server': 'NameServer',
      proxy: 'Proxy',
      'access-control': 'Access control',
      'start-up': 'Starting up',
    },
    names: {
      topic: 'Topic',
      group: 'Group',
      address: 'Address',
      broker: 'Broker',
      cluster: 'Cluster',
      code: 'Code',
      time: 'Milliseconds',
      size: 'Size',
      limit: 'Limit',
      port: 'Port',
      option: 'Option',
      queue: 'Queue',
      client: 'Client',
      expected: 'Expected',
      actual: 'Actual',
      user: 'User',
      resource: 'Resource',
      source: 'From',
      file: 'File',
      bean: 'Bean',
      key: 'Key',
      state: 'State',
      times: 'Attempts',
      brokers: 'Brokers tried',
      disk: 'Disk',
      message: 'Message',
      property: 'Property',
      version: 'Version',
      type: 'Type',
    },
  },
  'zh-cn': {
    errors: '错误',
    all: '所有已知错误',
    values: '你这一行里的值',
    also: '这段文本里还有',
    causes: '可能的原因（按可能性排序）',
    check: '怎么确认',
    fix: '怎么处理',
    project: '在你的项目中',
    reading: '正在读取项目……',
    noPlaces: '当前打开的项目里没有相关位置。',
    more: (count) => `另有 ${count} 处`,
    next: '延伸阅读',
    lesson: '对应课程',
    rules: '能在代码或配置里发现它的规则',
    related: '常一起出现的错误',
    looksLike: '它长这样',
    intro:
      'RocketMQ、各客户端以及底层 JVM 的错误，每条都有原因、确认方法和处理办法。在编辑器里选中一行，或粘贴一段堆栈，然后执行“解释 RocketMQ 错误”。',
    missing: '没有关于这个错误的页面。',
    diagnose: '诊断连接……',
    products: {
      'remoting-client': 'Java 客户端（Remoting）',
      'grpc-client': 'gRPC 客户端',
      spring: 'Spring Boot Starter',
      'spring-cloud-stream': 'Spring Cloud Stream',
      'go-client': 'Go 客户端',
      'python-client': 'Python 客户端',
      'nodejs-client': 'Node.js 客户端',
      broker: 'Broker',
      'name-server': 'NameServer',
      proxy: 'Proxy',
      'access-control': '访问控制',
      'start-up': '启动',
    },
    names: {
      topic: 'Topic',
      group: '组',
      address: '地址',
      broker: 'Broker',
      cluster: '集群',
      code: '错误码',
      time: '毫秒',
      size: '大小',
      limit: '上限',
      port: '端口',
      option: '选项',
      queue: '队列',
      client: '客户端',
      expected: '期望',
      actual: '实际',
      user: '用户',
      resource: '资源',
      source: '来源',
      file: '文件',
      bean: 'Bean',
      key: 'Key',
      state: '状态',
      times: '尝试次数',
      brokers: '试过的 Broker',
      disk: '磁盘',
      message: '消息',
      property: '属性',
      version: '版本',
      type: '类型',
    },
  },
};
