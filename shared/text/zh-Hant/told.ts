import type { ToldWords } from '../zh-CN/told.ts'

export const told: ToldWords = {
  sent: ({ who, site, text }) => `${who}（${site}）：${text}`,
  soon: '快輪到您了，請返回現場。',
  lined: '快輪到您了，請到現場排隊。',
  called: ({ where }) => `輪到您了，請前往${where}。`,
  recalled: ({ where }) => `再叫您一次，請前往${where}。`,
  missed: '剛才叫到您，等不到您。您的籌仍然有效，回來後請找指引員。',
  passedOver: '指引員先叫了後面的人。您的籌仍在隊中，請返回現場。',
  returned: '您已回到隊伍，請在附近等候。',
  held: '指引員先為您保留這個籌，暫時不會叫您。',
  resumed: '保留結束，您已回到隊伍，請在附近等候。',
  movedOn: ({ queue }) => `下一步：${queue}。請在附近等候。`,
  transferred: ({ queue }) => `指引員把您轉到了${queue}，請在附近等候。`,
  undone: '剛才的叫號已撤回，您的位置不變，請在附近等候。',
  removed: '指引員取消了這個籌。如有需要請重新取籌。',
  observed: '留觀結束。如無不適，可以離開。',
}
