import type { SkipReason } from '../core/rocketmq/model';
import type { Texts } from '../core/util/locale';

/** Why a file was not analysed, as reports say it. */
export const SKIP_TEXTS: Readonly<Record<SkipReason | 'unreadable', Texts>> = {
  'too-large': { en: 'larger than 1 MB', 'zh-cn': '大于 1 MB' },
  'too-deep': { en: 'nested too deeply', 'zh-cn': '嵌套过深' },
  minified: { en: 'minified', 'zh-cn': '压缩过的代码' },
  binary: { en: 'not a text file', 'zh-cn': '不是文本文件' },
  'grammar-unavailable': { en: 'its grammar could not be loaded', 'zh-cn': '无法加载该语言的语法' },
  'unsupported-language': { en: 'its language is not supported', 'zh-cn': '暂不支持该语言' },
  unreadable: { en: 'cannot be read', 'zh-cn': '无法读取' },
};

/** The last line of `--format text`, on standard error. */
export function summaryText(files: number, places: number, findings: number): Texts {
  return {
    en: `${places} places in ${files} files, ${findings} findings`,
    'zh-cn': `${files} 个文件中有 ${places} 处用到 RocketMQ，发现 ${findings} 个问题`,
  };
}
