import type { ToldWords } from '../zh-CN/told.ts'

export const told: ToldWords = {
  message: ({ title, site, body }) => `${title}（${site}）。${body}`,
  soon: {
    title: ({ number }) => `${number} 快到您了`,
    body: ({ queue }) => `請往回走，在${queue}附近等候。`,
  },
  lined: {
    title: ({ number }) => `${number} 請上前`,
    body: ({ queue, mark }) => `請到${queue} ${mark} 號一米線。`,
  },
  called: {
    title: ({ number, where }) => `${number} 請到 ${where}`,
    body: () => '輪到您了。',
    onPhone: () => '輪到您了。點開這裏，告訴我們您馬上到。',
  },
  recalled: {
    title: ({ number, where }) => `再叫一次：${number} 請到 ${where}`,
    body: () => '正在等您。',
    onPhone: () => '正在等您。點開這裏，告訴我們您馬上到。',
  },
  again: {
    title: ({ number, where }) => `還在等您：${number} 請到 ${where}`,
    body: () => '點開這裏，告訴我們您馬上到，或者需要再等一會兒。',
  },
  missed: {
    title: ({ number }) => `${number} 剛才叫到您，沒有等到`,
    body: ({ mayComeBack }) =>
      mayComeBack
        ? '籌號還在。回來後在手機頁面上按「我回來了」，或請找指引員。'
        : '籌號還在。回來後請找指引員。',
    onPhone: () => '籌號還在。點開這裏看怎樣回來，或請找指引員。',
  },
  'passed-over': {
    title: ({ number }) => `${number} 先讓後面幾位`,
    body: () => '您的籌號還在，很快再叫您。',
  },
  'came-back': {
    title: ({ number }) => `${number} 已歸隊`,
    body: ({ queue }) => `請在${queue}附近等候，很快叫您。`,
  },
  returned: {
    title: ({ number }) => `${number} 已歸隊`,
    body: ({ queue }) => `請在${queue}附近等候，很快叫您。`,
  },
  held: {
    title: ({ number }) => `${number} 先為您保留`,
    body: ({ time }) => `指引員為您保留了這個籌號，到 ${time}。`,
  },
  'held-over': {
    title: ({ number }) => `${number} 已歸隊`,
    body: ({ queue }) => `保留時間已到。請在${queue}附近等候。`,
  },
  moved: { title: ({ number, queue }) => `${number} 轉到了${queue}`, body: () => '籌號不變，取籌時間不變。' },
  'moved-on': {
    title: ({ number, queue }) => `${number} 下一步：${queue}`,
    body: () => '籌號不變，輪到您時再告訴您。',
  },
  'put-back': {
    title: ({ number }) => `${number} 剛才的叫號已復原`,
    body: () => '您的位置不變，輪到您時再告訴您。',
  },
  seated: {
    title: ({ number, queue }) => `${number} ${queue}有座位了`,
    body: ({ time }) => `請坐下留觀，到 ${time}。`,
  },
  observed: { title: ({ number }) => `${number} 留觀結束`, body: () => '沒有不適就可以離開了。' },
  paused: { title: ({ number, pause }) => `${number} ${pause}`, body: () => '籌號和位置都保留。' },
  resumed: {
    title: ({ number, queue }) => `${number} ${queue}恢復叫號`,
    body: () => '您的位置不變，請在附近等候。',
  },
  closed: { title: ({ number }) => `${number} 今天不再派籌`, body: () => '您的籌號仍然有效，請繼續等候。' },
  ended: { title: ({ number }) => `${number} 這個籌號已結束`, body: ({ why }) => why },
}
