import { inGeneral } from './kinds.ts'

/** The texts about the steps of a visit, and how they are set up. */
export const way = {
  title: '流程',
  how: '从入口起，一步一个点。可以加一步，也可以去掉一步，前后会自动接上。走完一步，号码不变，自动排到下一步。',
  ask: '要走几步？',
  one: '只有一步',
  oneHow: '取了号，等叫到，办完就走',
  several: ({ count }: { count: number }) => `${count} 步`,
  placesAsk: '二、每一步有几个位置？',
  places: ({ step }: { step: string }) => `${step}：几个`,
  seats: ({ step }: { step: string }) => `${step}：几个座位`,
  none: '还没有人叫这一队',
  putIn: '加一步',
  putInAfter: ({ step }: { step: string }) => `在“${step}”后面加一步`,
  putInFirst: '在最前面加一步',
  putInWhich: '加哪一步？',
  takeOut: ({ queue }: { queue: string }) => `去掉“${queue}”`,
  addPlace: ({ place }: { place: string }) => `加一个${inGeneral(place)}`,
  idle: ({ desks }: { desks: string }) => `${desks} 现在不叫任何队列。`,
  idleRemove: '去掉',
  idleServe: '改叫哪一队',
  noStep: '不写',
  /** A whole usual way for a site that is there already. */
  whole: {
    open: '换成一套现成的流程',
    ask: '换成哪一套？',
    stays: ({ queues }: { queues: string }) => `留下：${queues}。字母、名称和叫号的台不变。`,
    comes: ({ queues }: { queues: string }) => `新加：${queues}。`,
    goes: ({ queues }: { queues: string }) =>
      `去掉：${queues}。今天用过的队列，要等这一天结束才能去掉，保存时会告诉您。`,
    nothingGoes: '什么都不去掉。',
    noLetters: '队列的字母不够用了，请先去掉几个队列。',
    take: '换成这一套',
  },
  /** The names of queues that such ways have. */
  queues: {
    general: '普通队列',
    green: '绿色通道',
    consent: '登记和知情同意',
    submit: '交材料',
    collect: '取件',
  },
}
