import type { Texts } from '../../util/locale';

/** Why a name could not be told from the source. */
export type Reason =
  /** It is given by callers, and none was found that tells it. */
  | 'callers'
  /** It is made at run time. */
  | 'run-time'
  /** A constant or type that no file of the project declares. */
  | 'not-found'
  /** A property that no configuration file of the project sets, and that has no default. */
  | 'property'
  /** An environment variable or system property without default. */
  | 'environment'
  | 'cycle'
  /** The message is made where the source does not tell. */
  | 'message'
  /** Nothing is written at this place: a default of the client counts. */
  | 'default'
  /** The consumer is made elsewhere. */
  | 'client';

export const REASONS: Readonly<Record<Reason, Texts>> = {
  callers: {
    en: 'the callers decide it, and none of them tells a name',
    'zh-cn': '由调用方传入，但没有找到能确定名称的调用',
  },
  'run-time': { en: 'it is computed at run time', 'zh-cn': '运行时才能确定' },
  'not-found': { en: 'its declaration is not in this workspace', 'zh-cn': '当前工作区中找不到它的声明' },
  property: {
    en: 'no configuration file in this workspace sets this property',
    'zh-cn': '当前工作区的配置文件都没有设置这个属性',
  },
  environment: {
    en: 'it comes from the environment and has no default',
    'zh-cn': '来自环境变量或系统属性，且没有默认值',
  },
  cycle: { en: 'its declaration refers to itself', 'zh-cn': '声明循环引用了自身' },
  message: { en: 'the message is created where the source does not tell', 'zh-cn': '无法从源码确定消息是在哪里创建的' },
  default: { en: 'none is given here: the default of the client counts', 'zh-cn': '此处没有指定，使用客户端的默认值' },
  client: { en: 'the consumer is created elsewhere', 'zh-cn': '消费者是在别处创建的' },
};
