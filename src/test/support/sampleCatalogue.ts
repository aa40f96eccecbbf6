import type { CatalogueData, Lesson, LessonTarget, Roadmap, RoadmapEntry } from '../../core/curriculum/model';
import { CONCEPTS, type Concept } from '../../core/rocketmq/vocabulary';
import type { Texts } from '../../core/util/locale';

/** A lesson with the sections and questions named; everything else has a value that tests can rely on. */
export function sampleLesson(id: string, overrides: Partial<Lesson> & { sections?: readonly string[] } = {}): Lesson {
  const { sections = ['question', 'mechanism', 'check'], ...rest } = overrides;
  const text = (title: string, locale: string) => ({
    title,
    summary: `${title}.`,
    sections: [
      ...sections.map((section) => ({ id: section, level: 2, title: `${section} (${locale})` })),
      { id: 'detail', level: 3, title: 'detail' },
    ],
    body: `lessons/${id}/${locale}.md`,
  });
  return {
    id,
    texts: { en: text(`Lesson ${id}`, 'en'), 'zh-cn': text(`课程 ${id}`, 'zh-cn') },
    minutes: 12,
    deeperMinutes: 5,
    concepts: [],
    rules: [],
    prerequisites: [],
    versions: ['5.5.0'],
    quizzes: ['q1'],
    predictions: ['p1'],
    exercises: ['e1'],
    cards: [],
    families: ['java-remoting'],
    ...rest,
  };
}

export function sampleEntry(syllabus: string, lesson?: LessonTarget, more: Partial<RoadmapEntry> = {}): RoadmapEntry {
  const texts: Texts = { en: `Entry ${syllabus}`, 'zh-cn': `条目 ${syllabus}` };
  return {
    syllabus,
    title: texts,
    ...(lesson === undefined ? {} : { lesson }),
    planned: lesson === undefined && more.reading !== true,
    reading: false,
    ...more,
  };
}

const titled = (en: string, zh: string): Texts => ({ en, 'zh-cn': zh });

/**
 * Three roadmaps: `mastery` (two stages, the last entry of each not written), `interview` (nested stages, sections of
 * mastery lessons and a reading tip), `casebook` (nothing written).
 */
export function sampleCatalogueData(): CatalogueData {
  const lessons = [
    sampleLesson('mastery-01', { concepts: ['producer-create', 'send-sync'], quizzes: [] }),
    sampleLesson('mastery-02', {
      concepts: ['listener-concurrent', 'retry-dlq'],
      sections: ['question', 'mechanism', 'retry-dlq', 'check'],
      rules: ['retry-forever'],
      cards: ['c1'],
    }),
    sampleLesson('mastery-04', { concepts: ['send-delay'], minutes: 9 }),
  ];
  const mastery: Roadmap = {
    id: 'mastery',
    title: titled('RocketMQ mastery', 'RocketMQ 从入门到精通'),
    summary: titled('All of it.', '主线。'),
    stages: [
      {
        id: 'start',
        title: titled('First steps', '基础入门'),
        stages: [],
        entries: [
          sampleEntry('mastery/01', { lesson: 'mastery-01' }),
          sampleEntry('mastery/02', { lesson: 'mastery-02' }),
          sampleEntry('mastery/03'),
        ],
      },
      {
        id: 'features',
        title: titled('Features', '进阶特性'),
        stages: [],
        entries: [
          sampleEntry('mastery/04', { lesson: 'mastery-04' }, { stack: 'spring-boot', equivalent: 'mastery/01' }),
          sampleEntry('mastery/05'),
        ],
      },
    ],
  };
  const interview: Roadmap = {
    id: 'interview',
    title: titled('Interview preparation', 'RocketMQ 面试准备'),
    summary: titled('What is asked.', '会问什么。'),
    stages: [
      {
        id: 'basics',
        title: titled('Basics', '基础认知'),
        entries: [],
        stages: [
          {
            id: 'what',
            title: titled('What is it?', '什么是 RocketMQ？'),
            stages: [],
            entries: [
              sampleEntry('interview/1.1', { lesson: 'mastery-02', section: 'retry-dlq' }),
              sampleEntry('interview/1.2', { lesson: 'mastery-02', section: 'mechanism' }),
            ],
          },
          {
            id: 'more',
            title: titled('More', '其他'),
            stages: [],
            entries: [sampleEntry('interview/8.1', undefined, { reading: true, planned: false })],
          },
        ],
      },
    ],
  };
  const casebook: Roadmap = {
    id: 'casebook',
    title: titled('Casebook', '案例集'),
    summary: titled('A story.', '一个故事。'),
    stages: [
      {
        id: 'pains',
        title: titled('Pains', '痛点'),
        stages: [],
        entries: [sampleEntry('casebook/001'), sampleEntry('casebook/002')],
      },
    ],
  };
  const concepts = Object.fromEntries(CONCEPTS.map((concept) => [concept, { lesson: 'mastery-01' }])) as Record<
    Concept,
    LessonTarget
  >;
  return {
    roadmaps: [mastery, interview, casebook],
    lessons,
    concepts: {
      ...concepts,
      'send-sync': { lesson: 'mastery-01', section: 'mechanism' },
      'retry-dlq': { lesson: 'mastery-02', section: 'retry-dlq' },
      'listener-concurrent': { lesson: 'mastery-02' },
      'send-delay': { lesson: 'mastery-04' },
    },
    rules: { 'retry-forever': { lesson: 'mastery-02', section: 'retry-dlq' } },
  };
}
