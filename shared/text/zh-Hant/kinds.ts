import type { Words } from '../words.ts'

/** The default words of each kind of site. A site may replace them, except `observe`. */
export const kinds: Words['kinds'] = {
  testing: {
    party: '一家人取一個籌，一起採樣',
    called: '請準備好健康碼，採樣後請勿逗留。',
    served: '採樣完成',
    after: '多謝合作，請盡快離開採樣區。',
    observe: ({ minutes, until }) => `請再等候 ${minutes} 分鐘，至 ${until}。`,
  },
  vaccination: {
    party: '一家人取一個籌，一起接種',
    called: '請準備好身份證明文件，接種前捲起衣袖。',
    served: '接種完成',
    after: '如感到不適，請立即告訴職員。',
    observe: ({ minutes, until }) => `請到觀察區觀察 ${minutes} 分鐘，至 ${until}。`,
  },
  hall: {
    party: '一家人取一個籌，一起辦理',
    called: '請帶備證件和文件。',
    served: '辦理完成',
    after: '多謝合作，請帶齊隨身物品。',
    observe: ({ minutes, until }) => `請再等候 ${minutes} 分鐘，至 ${until}。`,
  },
}

/** The written word for a desk where people are served. */
export const places: Words['places'] = {
  sampling: '採樣櫃位',
  registration: '登記櫃位',
  vaccination: '接種櫃位',
  'service-window': '窗口',
  counter: '櫃位',
  room: '診症室',
  table: '枱',
}

/** A desk named by a number or letters, and one named by a word. */
export const named: Words['named'] = {
  numbered: ({ desk, place }) => `${desk} 號${place}`,
  worded: ({ desk, place }) => `${desk}${place}`,
}

/** The word for desks in general: a table alone is a piece of furniture, and only with its number where people go. */
export const inGeneral = (place: string) => (place === places.table ? '枱位' : place)
