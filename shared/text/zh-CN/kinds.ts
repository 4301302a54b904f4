/** The default words of each kind of site. A site may replace them, except `observe`. */
export const kinds = {
  testing: {
    party: '一家人取一个号，一起采样',
    called: '请带好健康码，采样后请勿逗留。',
    served: '采样完成',
    after: '谢谢配合，请尽快离开采样区。',
    observe: ({ minutes, until }: { minutes: number | string; until: string }) =>
      `请再等 ${minutes} 分钟，至 ${until}。`,
  },
  vaccination: {
    party: '一家人取一个号，一起接种',
    called: '请准备好身份证件，接种前卷起袖子。',
    served: '接种完成',
    after: '不舒服请马上告诉工作人员。',
    observe: ({ minutes, until }: { minutes: number | string; until: string }) =>
      `请到留观区观察 ${minutes} 分钟，至 ${until}。`,
  },
  hall: {
    party: '一家人取一个号，一起办理',
    called: '请带好证件和材料。',
    served: '办理完成',
    after: '谢谢配合，请带好随身物品。',
    observe: ({ minutes, until }: { minutes: number | string; until: string }) =>
      `请再等 ${minutes} 分钟，至 ${until}。`,
  },
}

/** The written word for a desk where people are served. */
export const places = {
  sampling: '采样台',
  registration: '登记台',
  vaccination: '接种台',
  'service-window': '窗口',
  counter: '柜台',
  room: '诊室',
  table: '桌',
}

/** A desk named by a number or letters, and one named by a word. */
export const named = {
  numbered: ({ desk, place }: { desk: string; place: string }) => `${desk} 号${place}`,
  worded: ({ desk, place }: { desk: string; place: string }) => `${desk}${place}`,
}

/** The word for desks in general: a table alone is a piece of furniture, and only with its number where people go. */
export const inGeneral = (place: string) => (place === places.table ? '桌位' : place)
