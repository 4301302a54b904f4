/**
 * Problems that only staff and screens meet, with rare exceptions. A phone does not load these texts: it shows the
 * sentence that the server sent.
 */
export const staff = {
  'not-paired': { title: '大屏尚未配对', detail: '请负责人在设置页或平板上输入屏幕上的配对码。' },
  'unknown-desk': { title: '没有这个台', detail: '请重新选择台。' },
  'hold-limit': {
    title: '为您保留位置的次数或时间已用完',
    detail: '为了对大家公平，位置只能保留有限的次数和时间。您仍可以离开一会儿：号不变，回来后排在队尾。',
  },
  'came-back-already': { title: '这个号已经自己回来过一次', detail: '请找引导员，由引导员让您回队。' },
  'desk-closed': { title: '这个台未开', detail: '请先开台。' },
  'desk-resting': { title: '这个台在休息', detail: '先点“继续”，再叫号。' },
  'desk-moved-on': { title: '台上已有变化', detail: '已有人操作过，请看最新情况再决定。' },
  'nobody-waiting': { title: '没有人在等', detail: '有人取号后再叫号。' },
  'settings-moved-on': { title: '设置已被别人改过', detail: '请看改了什么，再选用哪一个。' },
  'site-ended': { title: '这个点已停用', detail: '这里不再发号。请看总览上还有哪些点，或问社区。' },
  'too-late-to-undo': { title: '已不能撤销', detail: '超过一分钟，或这个号已有新的变化。' },
  'not-signed-in': { title: '请先登录', detail: '登录后再操作。' },
  'unknown-command': { title: '没有这个操作', detail: '请刷新页面后再试。' },
  'where-next': { title: '先选下一站', detail: '请先选他们接下来去哪里。' },
  'still-observed': { title: '留观还没有结束', detail: '还有人在留观。留观不会自动提前结束。' },
  'has-arrived': { title: '这个号的人已经到了', detail: '如果其实没到，请先撤销，或者再叫一次。' },
  'site-damaged': {
    title: '这个点的设置读不出来了',
    detail: '请听从引导员安排。负责人可在设置页打开这个点，核对后重新保存。',
  },
  'foreign-origin': { title: '操作来自别的网站', detail: '请直接打开本站页面再操作。' },
  'not-found': { title: '没有这个页面', detail: '请核对地址。' },
  'too-large': { title: '内容过大', detail: '请缩短后再试。' },
  'being-upgraded': {
    title: '升级完成后才能使用',
    detail: '系统正在升级，这是新功能。全部服务器升级完成前，请先不用它。',
  },
  'clock-unsure': {
    title: '暂时不发号',
    detail: '正在核对服务器的时间，请现场引导员确认时间是否正确。',
  },
  'other-site': {
    title: '这是别的服务点的纸条',
    detail: '请让居民到纸条上写的地方去，或者在这里代取一个号。',
  },
  'other-day': { title: '这张纸条不是今天的', detail: '纸条只在上面写的那一天有效。需要时请代取一个号。' },
  'no-slip': { title: '这不是备用纸条的号', detail: '备用纸条的号从 9001 到 9999，如 A9001。' },
  'number-given': { title: '这个号机器已经发过', detail: '同一个号不能再补录。请收回纸条，代取一个号。' },
  'not-an-entrance': {
    title: '这里不取号',
    detail: '请在入口取号。办完上一步，号会自动排到这里。',
  },
  'site-full': {
    title: '这里满员了',
    detail: '请等有人离开后再叫号。要让人先进，可点“提前叫”，并选“满员也叫”。',
  },
  'unknown-visit': { title: '没有这一户', detail: '请看现在的名单。' },
  'visits-full': {
    title: '今天记下的户数已到上限',
    detail: '一天最多记 200 户。请先办完名单上的，其余的另外记下。',
  },
  'not-counted-in': {
    title: '没有这么多人',
    detail: '手工计入的人没有这么多，请看现在的人数。有号的人办完时会自动减去。',
  },
  'none-left': { title: '今天名额不足', detail: '剩下的不够您这些人。请看现在还可接待多少人，或问引导员。' },
  'no-quota': { title: '这里没有设名额', detail: '请负责人先在设置里为这个队列设每天的名额。' },
  'below-served': { title: '比已办完的人数还少', detail: '今天已经有更多的人办完了，名额不能比这个人数少。' },
  'queue-not-drawn': { title: '这个台不叫这个队列', detail: '请选叫这个队列的台，或者先给这个号转队列。' },
}
