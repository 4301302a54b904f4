import type { PushKind } from '../../day/views/pushes.ts'

/** Every value that a sentence may name; each is empty where there is none. */
interface Said {
  readonly number: string
  readonly where: string
  readonly queue: string
  readonly mark: string | number
  readonly time: string
  /** Why a queue is paused, and until when. */
  readonly pause: string
  /** Why a number is over. */
  readonly why: string
  /** Whether somebody who missed a call can come back by themselves; left out: the page says it. */
  readonly mayComeBack?: boolean
}

/**
 * What somebody is told who does not look at the page: as two lines on the phone that took the number, or as one message to
 * where they want to be called. It is apart from the other words: only the server says it.
 */
export const told = {
  message: ({ title, site, body }: { title: string; site: string; body: string }) =>
    `${title}（${site}）。${body}`,
  soon: {
    title: ({ number }: Said) => `${number} 快到您了`,
    body: ({ queue }: Said) => `请往回走，在${queue}附近等候。`,
  },
  lined: {
    title: ({ number }: Said) => `${number} 请上前`,
    body: ({ queue, mark }: Said) => `请到${queue} ${mark} 号一米线。`,
  },
  called: {
    title: ({ number, where }: Said) => `${number} 请到 ${where}`,
    body: () => '轮到您了。',
    onPhone: () => '轮到您了。点开这里，告诉我们您马上到。',
  },
  recalled: {
    title: ({ number, where }: Said) => `再叫一次：${number} 请到 ${where}`,
    body: () => '正在等您。',
    onPhone: () => '正在等您。点开这里，告诉我们您马上到。',
  },
  again: {
    title: ({ number, where }: Said) => `还在等您：${number} 请到 ${where}`,
    body: () => '点开这里，告诉我们您马上到，或者需要再等一会儿。',
  },
  missed: {
    title: ({ number }: Said) => `${number} 刚才叫到您，没有等到`,
    body: ({ mayComeBack }: Said) =>
      mayComeBack ? '号还在。回来后在手机页面上点“我回来了”，或请找引导员。' : '号还在。回来后请找引导员。',
    onPhone: () => '号还在。点开这里看怎么回来，或请找引导员。',
  },
  'passed-over': {
    title: ({ number }: Said) => `${number} 先让后面几位`,
    body: () => '您的号还在，很快再叫您。',
  },
  'came-back': {
    title: ({ number }: Said) => `${number} 已回队`,
    body: ({ queue }: Said) => `请在${queue}附近等候，很快叫您。`,
  },
  returned: {
    title: ({ number }: Said) => `${number} 已回队`,
    body: ({ queue }: Said) => `请在${queue}附近等候，很快叫您。`,
  },
  held: {
    title: ({ number }: Said) => `${number} 先为您保留`,
    body: ({ time }: Said) => `引导员为您保留了这个号，到 ${time}。`,
  },
  'held-over': {
    title: ({ number }: Said) => `${number} 已回队`,
    body: ({ queue }: Said) => `保留时间已到。请在${queue}附近等候。`,
  },
  moved: {
    title: ({ number, queue }: Said) => `${number} 转到了${queue}`,
    body: () => '号不变，取号时间不变。',
  },
  'moved-on': {
    title: ({ number, queue }: Said) => `${number} 下一步：${queue}`,
    body: () => '号不变，轮到您时再告诉您。',
  },
  'put-back': {
    title: ({ number }: Said) => `${number} 刚才的叫号已撤回`,
    body: () => '您的位置不变，轮到您时再告诉您。',
  },
  seated: {
    title: ({ number, queue }: Said) => `${number} ${queue}有座位了`,
    body: ({ time }: Said) => `请坐下留观，到 ${time}。`,
  },
  observed: {
    title: ({ number }: Said) => `${number} 留观结束`,
    body: () => '没有不舒服就可以离开了。',
  },
  paused: {
    title: ({ number, pause }: Said) => `${number} ${pause}`,
    body: () => '号和位置都保留。',
  },
  resumed: {
    title: ({ number, queue }: Said) => `${number} ${queue}恢复叫号`,
    body: () => '您的位置不变，请在附近等候。',
  },
  closed: {
    title: ({ number }: Said) => `${number} 今天不再发号`,
    body: () => '您的号仍然有效，请继续等候。',
  },
  ended: {
    title: ({ number }: Said) => `${number} 这个号已结束`,
    body: ({ why }: Said) => why,
  },
}

interface Lines {
  readonly title: (said: Said) => string
  readonly body: (said: Said) => string
  /** In place of the body where a tap opens the page. */
  readonly onPhone?: (said: Said) => string
}

export type ToldWords = Readonly<Record<PushKind, Lines>> & {
  /** One message for all of it, which names the site. */
  readonly message: (said: { title: string; site: string; body: string }) => string
}
