import type { NotUsableReason } from '../../../contract/failures.ts';
import type { EndingText, Messages } from '../messages.ts';
import { frame } from './frame.ts';

const { duration } = frame;
const desk = '请带上校园卡或其他身份证件到服务台。';
const deskElse = '出示校园卡，服务台也可以帮助您。';
const deskNow = '如果着急，服务台现在就可以帮助您。';
const deskWithReference = '如果还是不行，请把这个编号告诉服务台：凭它可以查到发生了什么。';
const comeBack = '请到时候再来，在这里或别的终端都可以。';

const remember = '请记住这个新密码。';
const openAtDesk = '请把这个编号告诉服务台，他们会重新开通您的账户。';

/** The password is written: what still stands between the person and their account. */
const notUsable: Readonly<Record<NotUsableReason, EndingText>> = {
  refused: {
    title: '您的密码已更改，但账户仍未开通',
    why: '账户系统收下了新密码，但没有接受登录。这与您无关。',
    now: [remember, openAtDesk],
  },
  'password-expired': {
    title: '您的密码已更改，但账户系统显示它已过期',
    why: '这是账户系统的一项设置，与您无关。',
    now: [remember, '请把这个编号告诉服务台，他们会请人处理。'],
  },
  'must-change': {
    title: '您的密码已更改，但账户系统还会要求再换一次',
    why: '您下次登录时会看到这个要求：这是账户系统的一项设置，与您无关。',
    now: [remember, '请在学校的电脑上登录：它会请您设置下一个密码。', '如果不行，请把这个编号告诉服务台。'],
  },
  locked: {
    title: '您的密码已更改，但账户仍被锁定',
    why: '之前多次输入的密码未被接受，账户暂时锁定，本终端没能解锁。',
    now: [remember, '请过一会儿再试。', '如果着急，请把这个编号告诉服务台。'],
  },
  disabled: {
    title: '您的密码已更改，但账户处于关闭状态',
    why: '账户重新开通之前，账户系统不接受登录。',
    now: [remember, openAtDesk],
  },
  'account-expired': {
    title: '您的密码已更改，但账户已到期',
    why: '账户延期之前，账户系统不接受登录。',
    now: [remember, '请把这个编号告诉服务台，他们可以为您延期。'],
  },
  restricted: {
    title: '您的密码已更改，但我们没能试用',
    why: '您的账户在这个时段或这个地点不能使用。',
    now: [remember, '如果在您平常的时段或电脑上也不被接受，请把这个编号告诉服务台。'],
  },
};

/** Why a visit ends without a new password, and what to do then. */
export const endings: Messages['endings'] = {
  'not-activated': (_, next) => ({
    title: '您的账户等待激活',
    why: '我们已认出您，但这个账户还没有用过：没有可以更换的密码。',
    now:
      next === 'activation'
        ? ['您现在就可以在这里激活，并设置第一个密码。', deskElse]
        : [desk, '在那里激活只需几分钟。'],
  }),
  'already-active': (_, next) => ({
    title: '您的账户已经激活',
    why: '我们已认出您：不需要再激活。',
    now: [
      '如果您记得密码，请直接登录。',
      next === 'password'
        ? '如果不记得了，现在就可以在这里设置新密码。'
        : `如果不记得了，请从“${frame.home.forgotten}”重新开始。`,
    ],
  }),
  'no-proof': (_, next) => ({
    title: '我们还无法确认是您本人',
    why: '我们已认出您，但凭这个账户现有的信息，无法在这里核实。',
    now:
      next === 'voucher'
        ? [desk, '他们会给您一个验证码：在这里输入，就可以继续。']
        : [desk, '他们会帮您恢复使用。'],
  }),
  'locked-by-administration': () => ({
    title: '学校已暂停这个账户',
    why: '本终端无法解除暂停。没有任何改动。',
    now: ['服务台会告诉您原因，以及怎样重新开通账户。'],
  }),
  'account-disabled': () => ({
    title: '这个账户已关闭',
    why: '它已停止使用。没有任何改动。',
    now: ['如果您仍是本校人员，服务台可以重新开通。'],
  }),
  'account-expired': () => ({
    title: '这个账户已到期',
    why: '换新密码也不能让它恢复使用。没有任何改动。',
    now: ['如果您仍是本校人员，服务台可以为您延期。'],
  }),
  'changed-lately': ({ seconds }) => ({
    title: '您的密码不久前刚更改过',
    why: `账户系统要在${duration(seconds)}后才接受新的密码。您现在的密码仍然有效。`,
    now: [comeBack, deskNow],
  }),
  privileged: () => ({
    title: '这个账户需要用别的方式找回',
    why: '它拥有较高的权限：为了保护它，不能在自助终端上更改。',
    now: ['请联系学校的信息技术部门。'],
  }),
  'proof-blocked': ({ seconds }, next) => ({
    title: '身份验证暂停一会儿',
    why: `有几次回答与我们的记录不同。请在${duration(seconds)}后再试。`,
    now: [comeBack, next === 'voucher' ? '如果着急，请到服务台要一个验证码：马上就能用。' : deskNow],
  }),
  'outcome-unknown': () => ({
    title: '我们没有收到账户系统的答复',
    why: '您的新密码已经送出，但没有收到确认。这与您无关。',
    now: ['请试着用新密码登录。', '如果不被接受，旧密码仍然有效：请在这里重新开始。', deskWithReference],
  }),
  'not-usable': ({ reason }) => notUsable[reason],
  'number-held-twice': () => ({
    title: '这个号码登记了两个人',
    why: '本终端无法判断您是哪一位。这与您无关。',
    now: ['请用您的另一个号码重新开始。', deskWithReference],
  }),
  'operator-fault': (_, next) => ({
    title: '我们的一项服务没有响应',
    why: '这与您无关。没有任何改动。',
    now: [
      next === 'login' ? '请在这里再试一次：您已经完成身份验证，不用重做。' : '请过几分钟再试。',
      deskWithReference,
    ],
  }),
};
