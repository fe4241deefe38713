import type { ContactFault } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { triesLeft } from './tries.ts';

/** What is set for the day when something is forgotten. */
export const settings: Messages['settings'] = {
  jokers: {
    place: (place, of) => `第${place}题，共${of}题。`,
    pick: '请选一个只有您知道答案、而且不会忘记的问题。',
    pickLabel: '问题列表',
    own: '自己写一个问题',
    ownQuestion: '您的问题',
    ownQuestionHint: '它会显示在这里：请不要把答案写进去。',
    answer: '您的答案',
    answerHint: '以后回答时不区分大小写、重音和标点。',
    change: '换一个问题',
    previous: '上一题',
    next: '下一题',
    save: '保存',
    waiting: '正在保存…',
    faults: {
      'question-missing': '请写下您的问题。',
      'question-twice': '您已经选过这个问题，请另选一个。',
      'answer-missing': '请输入您的答案。',
      'answer-too-short': '这个答案太短，不能很好地保护您。请写长一些。',
      'answer-guessable': '这个答案容易被猜到。请写一个别人想不到的。',
      'answer-twice': '这个答案已经用在另一个问题上。请换一个。',
      'answer-in-question': '问题里包含了答案。请修改其中一个。',
      'answer-is-yours': '您的姓名、登录名、号码和出生日期，别人也知道。请换一个答案。',
    },
  },
  contact: {
    mail: {
      title: '您的备用邮箱',
      lead: '一个不用学校账户也能打开的个人邮箱。它只用来帮您找回账户。',
      label: '邮箱地址',
      hint: '例如 prenom.nom@exemple.fr',
      empty: '请输入邮箱地址。',
    },
    mobile: {
      title: '您的备用手机',
      lead: '我们可以把验证码发到这个手机。它只用来帮您找回账户。',
      label: '手机号码',
      hint: '例如 06 12 34 56 78，或者加上国家代码：+32 470 12 34 56',
      empty: '请输入手机号码。',
    },
  },
  kept: (masked) => `目前登记的是：${masked}`,
  later: '以后再说',
  contactSubmit: '继续',
  contactWaiting: '正在发送验证码…',
  confirm: {
    lead: {
      mail: (to) => `验证码已发往 ${to}。`,
      mobile: (to) => `验证码已发往 ${to}。`,
    },
    label: '收到的验证码',
    hint: '没有收到？请返回检查您输入的内容。',
    skip: '以后再说',
  },
  codes: {
    lead: '每个备用码可以代替您的手机和邮箱使用一次。以后不会再显示。',
    label: '备用码',
    facts: ['请手抄下来，和您的证件放在一起，不要放在电脑旁边。', '身后有人？请等到没有人看见时再抄。'],
    written: '我已抄好',
    again: '再试一次',
    waiting: '正在保存…',
  },
  totp: {
    scan: '请打开手机上的验证器应用，扫描这个二维码。',
    picture: '供应用扫描的二维码；旁边写有可以手动输入的密钥。',
    seed: '或者输入这个密钥',
    code: '应用显示的验证码',
    codeHint: '用来确认已经关联。',
    submit: '关联',
    waiting: '正在核对…',
  },
};

const unfit: Readonly<Record<'mail' | 'mobile', Readonly<Record<ContactFault, Told>>>> = {
  mail: {
    empty: { what: '还没有输入邮箱地址。', now: '请输入后再继续。' },
    malformed: {
      what: '邮箱地址不是这样写的。',
      now: '请检查：先是名称，然后是 @，最后是网站名。',
    },
    institutional: {
      what: '打开这个邮箱要用的正是您要找回的账户。',
      now: '请换一个个人邮箱。',
    },
    'not-mobile': { what: '这不是邮箱地址。', now: '请输入邮箱地址。' },
    'not-sent': {
      what: '验证码没能送达这个邮箱。',
      now: '请检查地址，或者换一个。',
    },
  },
  mobile: {
    empty: { what: '还没有输入手机号码。', now: '请输入后再继续。' },
    malformed: {
      what: '手机号码不是这样写的。',
      now: '请检查：像平常拨号那样写，或者国家代码加号码。',
    },
    institutional: {
      what: '这是学校的号码。',
      now: '请换一个个人号码。',
    },
    'not-mobile': {
      what: '这不是手机号码，收不到短信。',
      now: '请输入手机号码。',
    },
    'not-sent': {
      what: '验证码没能送达这个号码。',
      now: '请检查号码，或者换一个。',
    },
  },
};

/** About what is being set. */
export const settingNotices: Pick<
  NoticeMessages,
  'joker-unfit' | 'contact-unfit' | 'contact-code-wrong' | 'totp-unconfirmed'
> = {
  'joker-unfit': ({ faults }) => ({
    what: `还有${Math.max(faults.length, 1)}处需要修改。`,
    now: '请看下面标出的地方。',
  }),
  'contact-unfit': ({ channel, why }) => unfit[channel][why],
  'contact-code-wrong': ({ triesLeft: left }) => ({
    what: '这不是我们发送的验证码。',
    now: `只有最后发送的验证码有效。${triesLeft(left)}`,
  }),
  'totp-unconfirmed': () => ({
    what: '应用显示的不是这个验证码。',
    now: '请等它显示新的验证码，再输入。如果不行，请重新扫描二维码。',
  }),
};
