import { totpCode } from '../../../contract/proofs.ts';
import { shortestSearch } from '../../../contract/reception.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { frame } from './frame.ts';
import { proofs } from './proofs.ts';

const login = '登录名';
const password = '密码';
const signInEmpty = '请输入登录名和密码。';

/** For the people at the reception. */
export const reception: Messages['reception'] = {
  signIn: {
    title: '服务台：登录',
    text: '仅供服务台人员使用。您在这里的操作都会记在您的名下。',
    login,
    password,
    submit: '登录',
    waiting: '正在核对…',
    empty: signInEmpty,
  },
  totp: {
    lead: '请输入您的应用现在显示的验证码。',
    label: '一次性验证码',
    hint: `每${totpCode.seconds}秒更换一次。`,
  },
  find: {
    label: '号码、登录名或姓名',
    hint: `至少${shortestSearch}个字母或数字。每次查找都会记录。`,
    empty: '请输入要查找的内容。',
    submit: '查找',
    waiting: '正在查找…',
    found: (count) => `找到${count}人`,
    some: '以下是其中几位',
  },
  populations: {
    student: '学生',
    staff: '教职工',
    external: '校外人员',
  },
  states: {
    active: '使用中',
    'not-activated': '尚未激活',
    'locked-by-failures': '多次输入的密码未被接受，已锁定',
    'locked-by-administration': '已被学校暂停',
    disabled: '已关闭',
    expired: '已到期',
    privileged: '高权限账户',
  },
  person: {
    state: '账户：',
    photo: '本人照片',
    noPhoto: '没有照片',
    checked: '您核对了什么证件？',
    unchecked: '请先选择您核对的证件。',
    vouch: '发放验证码',
    unlock: '解锁账户',
    waiting: '请稍候…',
    confirmed: '需要另一位服务台同事确认。',
    mayNot: {
      privileged: '这是高权限账户：服务台不能为它发放验证码。请让对方联系信息技术部门。',
      own: '这是您自己的账户：请另一位服务台同事办理。',
    },
    useless: '在这种状态下，验证码不能重新开通账户。请让对方联系教务处或人事部门。',
  },
  things: {
    'campus-card': '校园卡',
    'identity-card': '身份证',
    passport: '护照',
    'residence-permit': '居留证',
  },
  confirm: {
    title: '请另一位同事确认',
    text: '请您也登录。您确认已见到本人和身份证件。',
    whom: '申请验证码的是',
    login,
    password,
    submit: '确认',
    waiting: '正在核对…',
    empty: signInEmpty,
  },
  voucher: {
    lead: '请小声读出或手写。不要发送，也不要留底。',
    label: '验证码交给',
    left: (time) => `还剩${time}`,
    over: '这个验证码已过期，请重新发放。',
    facts: (minutes) => [
      `只能由本人使用一次，${minutes}分钟内有效。`,
      `请对方在自助终端上选择“${frame.home.forgotten}”或“${frame.home.activate}”，再选择“${proofs.proofs.names.voucher}”。`,
      '系统会发邮件通知对方。',
    ],
    next: '下一位',
  },
};

const askAnother = '请另一位服务台同事办理。';

/** About finding people and vouching for them. */
export const receptionNotices: Pick<
  NoticeMessages,
  | 'not-reception'
  | 'search-too-short'
  | 'nobody-found'
  | 'too-many-found'
  | 'quota-reached'
  | 'same-person'
  | 'unlocked'
  | 'not-locked'
> = {
  'not-reception': () => ({
    what: '这个账户不是服务台的账户。',
    now: '如果您在服务台工作，请信息技术部门为您登记。',
  }),
  'search-too-short': () => ({
    what: '输入的内容太短。',
    now: `请至少输入${shortestSearch}个字母或数字。`,
  }),
  'nobody-found': () => ({
    what: '没有找到相符的人。',
    now: '请检查拼写，或者用卡上的号码查找。',
  }),
  'too-many-found': () => ({
    what: '相符的人太多。',
    now: '请输入得更具体：加上名字，或者用卡上的号码查找。',
  }),
  'quota-reached': () => ({
    what: '您发放的验证码已达到学校目前规定的数量。',
    now: askAnother,
  }),
  'same-person': () => ({
    what: '申请、发放和确认需要三个不同的人。',
    now: askAnother,
  }),
  unlocked: () => ({
    what: '账户已解锁。',
    now: '对方可以用自己的密码登录。如果不记得密码了，请发放一个验证码。',
  }),
  'not-locked': () => ({
    what: '这个账户没有锁定。',
    now: '如果对方不记得密码了，请发放一个验证码。',
  }),
};
