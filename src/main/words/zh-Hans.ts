import type { CodeWords } from '../codes/words.ts';
import type { NoticeWords } from '../mail/notices/words.ts';
import type { MainWords } from './words.ts';

const nothingToDo = '如果是您本人操作，无需理会。';
const cardChecked = '并核对了校园卡或身份证件';
const automatic = '这是自动发送的消息。我们绝不会向您索要密码。';
const desk = '我们的地点';

const notices: NoticeWords = {
  subject: (campus, about) => `${campus}：${about}`,
  about: {
    'password-changed': '您的密码',
    'password-maybe-changed': '您的密码',
    'login-recovered': '您的登录名',
    'account-activated': '您的账户已激活',
    'details-changed': '您的备用信息',
    'voucher-issued': '服务台发放了一个验证码',
    'voucher-used': '服务台给您的验证码已使用',
    'account-unlocked': '您的账户已解锁',
  },
  when: (when) => when,
  greeting: (name) => (name === '' ? '您好：' : `${name}，您好：`),
  what: {
    'password-changed': ({ when, login }) => `账户 ${login} 的密码已于${when}在学校的自助终端上更改。`,
    'password-maybe-changed': ({ when, login }) =>
      `${when}，有人在学校的自助终端上为账户 ${login} 设置新密码。操作中断，我们不知道是否已经更改。`,
    'login-recovered': ({ when, login }) =>
      `您于${when}在学校的自助终端上查询了登录名。您的登录名是：${login}`,
    'account-activated': ({ when, login }) =>
      `账户 ${login} 已于${when}在学校的自助终端上激活，并设置了第一个密码。`,
    'details-changed': ({ when, login, detail }) =>
      `账户 ${login} 的备用信息已于${when}在学校的自助终端上更改。更改的内容：${detail}。`,
    'voucher-issued': ({ when, login }) =>
      `服务台于${when}为账户 ${login} 发放了一个验证码，${cardChecked}。`,
    'voucher-used': ({ when, login }) =>
      `服务台为账户 ${login} 发放的验证码已于${when}在学校的自助终端上使用。`,
    'account-unlocked': ({ when, login }) =>
      `账户 ${login} 因多次输入密码未被接受而锁定。服务台已于${when}解锁，${cardChecked}。`,
  },
  now: {
    'password-changed': '从现在起，请用新密码登录所有服务。',
    'password-maybe-changed':
      '请先试试新密码；如果不能用，旧密码仍然有效。如果这是您的第一个密码，请到自助终端重新激活。',
    'login-recovered': '请用这个登录名和您的密码登录。如果密码也忘了，可以在自助终端上设置新密码。',
    'account-activated': '从现在起，请用这个登录名和密码登录所有服务。',
    'details-changed': nothingToDo,
    'voucher-issued':
      '请尽快在自助终端上输入：它只能用一次，有效时间也短。请不要告诉任何人，即使对方自称是我们。',
    'voucher-used': `${nothingToDo}这个验证码不能再用了。`,
    'account-unlocked': '您的密码没有改变，请像平常一样登录。如果忘记了，可以在自助终端上设置新密码。',
  },
  details: {
    jokers: '您的密保问题',
    mail: '您的备用邮箱',
    mobile: '您的备用手机',
    codes: '您的备用码',
    totp: '您的验证器应用',
    some: '其中一项',
  },
  notYou: '不是您本人操作？请马上告诉我们：',
  desk,
  automatic,
};

const codes: CodeWords = {
  sms: {
    proof: ({ code, campus, minutes }) =>
      `${code}：${campus}自助终端验证码，${minutes}分钟内有效。请勿告诉任何人。`,
    contact: ({ code, campus, minutes }) =>
      `${code}：${campus}手机号确认码，${minutes}分钟内有效。请勿告诉任何人。`,
  },
  subject: (campus) => `${campus}：您的验证码`,
  greeting: '您好：',
  what: {
    proof: () => '请在自助终端上输入这个验证码，确认是您本人：',
    contact: () => '请在自助终端上输入这个验证码，确认这是您的邮箱：',
  },
  howLong: ({ minutes }) => `它只能用一次，${minutes}分钟内有效。`,
  secret: '请不要告诉任何人，即使对方自称是我们：只有自助终端需要它。',
  notYou: '您现在不在自助终端前？有人在冒用您的身份，请告诉我们。',
  desk,
  automatic,
};

/** Chinese, in simplified characters. */
export const words: MainWords = { notices, codes };
