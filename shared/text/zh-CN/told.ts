import type { Widen } from '../widen.ts'

/** What somebody is sent who has walked away: a whole message, without the page around it. Only the server says it. */
export const told = {
  sent: ({ who, site, text }: { who: string; site: string; text: string }) => `${who}（${site}）：${text}`,
  soon: '快轮到您了，请回到现场。',
  lined: '快轮到您了，请到现场排队。',
  called: ({ where }: { where: string }) => `轮到您了，请到${where}。`,
  recalled: ({ where }: { where: string }) => `再叫您一次，请到${where}。`,
  missed: '刚才叫到您，没有等到。号还在，回来后请找引导员。',
  passedOver: '引导员先叫了后面的人。您的号还在队里，请回到现场。',
  returned: '您回到了队伍里，请在附近等候。',
  held: '引导员先为您保留了这个号，暂时不叫您。',
  resumed: '保留结束，您回到了队伍里，请在附近等候。',
  movedOn: ({ queue }: { queue: string }) => `下一步：${queue}。请在附近等候。`,
  transferred: ({ queue }: { queue: string }) => `引导员把您转到了${queue}，请在附近等候。`,
  undone: '刚才的叫号撤回了，您的位置不变，请在附近等候。',
  removed: '引导员取消了这个号。有需要请重新取号。',
  observed: '留观结束。没有不舒服的话，可以离开了。',
}

export type ToldWords = Widen<typeof told>
