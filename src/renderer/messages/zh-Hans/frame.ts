import { durationIn } from '../duration.ts';
import type { Messages } from '../messages.ts';

type Part =
  | 'duration'
  | 'frame'
  | 'journeys'
  | 'titles'
  | 'steps'
  | 'home'
  | 'credentials'
  | 'waiting'
  | 'idle'
  | 'done'
  | 'outOfOrder'
  | 'ended';

/** What stands around every screen, and the screens that ask for nothing. */
export const frame: Pick<Messages, Part> = {
  duration: durationIn('zh-Hans'),
  frame: {
    home: '首页',
    help: '帮助',
    back: '返回',
    cancel: '取消',
    languages: '语言',
    progress: '步骤',
    stepDone: '已完成',
    finish: '结束',
    startOver: '重新开始',
    demo: '演示模式：不会改动任何真实账户',
    trial: '试运行终端',
    closesIn: (time) => `本页面将在${time}后关闭。`,
  },
  journeys: {
    password: '找回密码',
    login: '找回登录名',
    activation: '激活账户',
    details: '我的备用信息',
    reception: '服务台',
  },
  titles: {
    home: '您想办理什么？',
    credentials: '忘记登录名或密码',
    identifier: '您手边有哪个号码？',
    identify: '请告诉我们您是谁',
    proofs: '请确认是您本人',
    joker: '密保问题',
    proof: '请输入验证码',
    login: '这是您的登录名',
    'house-rules': '使用守则',
    'set-jokers': '设置密保问题',
    'set-contact': '怎样联系您？',
    'confirm-contact': '确认您能收到消息',
    codes: '请抄下备用码',
    'set-totp': '关联验证器应用',
    'sign-in': '登录',
    details: '我的备用信息',
    'reception-sign-in': '服务台：登录',
    'reception-totp': '服务台：输入验证码',
    'reception-find': '您面前是哪位？',
    'reception-person': '请与证件核对',
    'reception-confirm': '请另一位同事确认',
    'reception-voucher': '交给本人的验证码',
    password: '设置新密码',
    done: '办好了',
    ended: '先到这里',
    'out-of-order': '本终端暂停服务',
  },
  steps: {
    identifier: '选择号码',
    identify: '身份信息',
    proofs: '身份验证',
    settings: '守则与备用信息',
    password: '密码',
    login: '登录名',
    done: '办好了',
  },
  home: {
    forgotten: '忘记登录名或密码',
    forgottenHint: '我无法登录了：在这里两分钟就能设置新密码。',
    activate: '激活账户',
    activateHint: '我刚到学校，还没有设置过密码。',
    details: '我的备用信息',
    detailsHint: '我记得密码，想为下次做好准备。',
  },
  credentials: {
    lead: '您忘记了什么？',
    password: '找回密码',
    passwordHint: '确认是您本人后，即可设置新密码。',
    login: '找回登录名',
    loginHint: '您登录时使用的简短名称会显示在这里。',
    loginAtDesk: '请到服务台出示校园卡查询。',
  },
  waiting: {
    brief: '请稍候…',
    directory: '正在查询账户系统…',
    long: {
      'may-give-up': '这次用时比平常长。您可以继续等待，也可以停在这里：没有任何改动。',
      asking: '这次用时比平常长。请再等一会儿：还没有收到答复。',
      saving: '这次用时比平常长。请不要离开：正在保存。',
    },
    giveUp: '停在这里',
  },
  idle: {
    title: '您还在吗？',
    text: (time) => `如果没有回应，我们将在${time}后清除所有内容。`,
    stay: '是的，继续',
    absolute: (time) => `您本次的使用将在${time}后结束，届时终端会清除您输入的内容。`,
  },
  done: {
    text: {
      password: '您的密码已更改。',
      activation: '您的账户已开通。',
    },
    works: {
      now: '从现在起，您可以用这个密码登录学校的所有服务。',
      'in-a-moment': '几分钟后，各项服务都会更新，您的密码就可以在所有地方使用了。',
      'not-tried': '您现在就可以使用新密码；如果暂时不被接受，请过几分钟再试。',
    },
    mail: {
      queued: (to) => `确认邮件正在发往 ${to}。`,
      'no-address': '我们没有您的邮箱，无法发送确认邮件：您可以到服务台登记一个。',
    },
    keep: {
      password: '保存过旧密码的设备会请您输入新密码。',
      activation: '请用您的登录名和刚才设置的密码登录。',
    },
  },
  outOfOrder: {
    text: '这与您无关：本终端需要的一项服务没有响应。',
    whatNow: '服务台现在就可以帮助您。',
    giveReference: '请把这个编号告诉服务台。',
  },
  ended: {
    reference: '编号',
    whatNow: '现在可以怎么做',
    next: {
      voucher: '我有服务台给的验证码',
      activation: '激活账户',
      password: '更改密码',
      login: '显示登录名',
    },
  },
};
