import type { Locale } from '../util/locale';

export interface LogTexts {
  readonly title: string;
  readonly activity: string;
  readonly stages: string;
  readonly days: string;
  readonly opened: string;
  readonly finished: string;
  readonly nothing: string;
  readonly calendarCaption: (weeks: number) => string;
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly month: (month: number) => string;
  readonly date: (day: string) => string;
  readonly sum: (finished: number, days: number) => string;
  readonly day: (day: string, opened: number, finished: number) => string;
  readonly far: (done: number, total: number, percent: number) => string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const enDate = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${MONTHS[Number(month) - 1] ?? month} ${Number(date)}, ${year}`;
};

const zhDate = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year} 年 ${Number(month)} 月 ${Number(date)} 日`;
};

const lessons = (count: number): string => (count === 1 ? '1 lesson' : `${count} lessons`);

const en: LogTexts = {
  title: 'Learning log',
  activity: 'Activity',
  stages: 'How far each stage is',
  days: 'Day by day',
  opened: 'Opened',
  finished: 'Finished',
  nothing: 'Nothing yet. What you open and finish is noted here, on this machine only.',
  calendarCaption: (weeks) => `The last ${weeks} weeks; a darker day is one with more lessons`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  month: (month) => MONTHS[month - 1] ?? '',
  date: enDate,
  sum: (finished, days) => `${lessons(finished)} finished, ${days === 1 ? '1 day' : `${days} days`} of learning`,
  day: (day, opened, finished) =>
    opened + finished === 0
      ? `${enDate(day)}: nothing`
      : `${enDate(day)}: ${lessons(opened)} opened, ${finished} finished`,
  far: (done, total, percent) => `${done} of ${total}, ${percent}%`,
};

const zh: LogTexts = {
  title: '学习记录',
  activity: '学习日历',
  stages: '各阶段进度',
  days: '逐日记录',
  opened: '打开',
  finished: '学完',
  nothing: '还没有记录。打开和学完的课程会记在这里，只保存在本机。',
  calendarCaption: (weeks) => `最近 ${weeks} 周，颜色越深表示当天学得越多`,
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  month: (month) => `${month} 月`,
  date: zhDate,
  sum: (finished, days) => `学完 ${finished} 课，共学习 ${days} 天`,
  day: (day, opened, finished) =>
    opened + finished === 0 ? `${zhDate(day)}：无记录` : `${zhDate(day)}：打开 ${opened} 课，学完 ${finished} 课`,
  far: (done, total, percent) => `${done}/${total}，${percent}%`,
};

export const LOG_TEXTS: Readonly<Record<Locale, LogTexts>> = { en, 'zh-cn': zh };
