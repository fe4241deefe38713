import type { Detail } from '../../../contract/details.ts';
import type { NotUsableReason } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { frame } from './frame.ts';

/** One's own recovery details, behind a sign-in. */
export const details: Pick<Messages, 'signIn' | 'details'> = {
  signIn: {
    title: '登录',
    text: '请用您现在的密码登录，查看和更改备用信息。',
    login: '登录名',
    password: '密码',
    submit: '登录',
    waiting: '正在核对…',
    empty: '请输入登录名和密码。',
  },
  details: {
    lead: '有了这些信息，您可以在这里自己找回账户。',
    names: {
      jokers: '密保问题',
      mail: '备用邮箱',
      mobile: '备用手机',
      codes: '备用码',
      totp: '验证器应用',
    },
    jokers: (count) => `已设置${count}个问题`,
    codes: (left) => `还有${left}个可用`,
    totp: '已关联',
    contact: (to, proved) => `${to}，${proved ? '已验证' : '尚未验证'}`,
    none: '尚未设置',
    change: '更改',
    add: '添加',
    renew: '重新生成',
    remove: '移除',
    reallyRemove: {
      mail: '要移除这个邮箱吗？',
      mobile: '要移除这个手机号吗？',
      totp: '要停用这个应用吗？',
    },
    yesRemove: '是的，移除',
    keep: '保留',
  },
};

const saved: Readonly<Record<Detail, string>> = {
  jokers: '您的密保问题已保存。',
  mail: '您的备用邮箱已保存。',
  mobile: '您的备用手机已保存。',
  codes: '您的新备用码已保存；旧的不能再用了。',
  totp: '您的验证器应用已关联。',
};

const removed: Readonly<Record<Detail, string>> = {
  jokers: '您的密保问题已移除。',
  mail: '您的备用邮箱已移除。',
  mobile: '您的备用手机已移除。',
  codes: '您的备用码已移除。',
  totp: '您的验证器应用已取消关联。',
};

const informed = '如果您登记过邮箱，我们也会发邮件通知您。';
const forgotten = `“${frame.home.forgotten}”`;

const unusable: Readonly<Record<NotUsableReason, Told>> = {
  refused: {
    what: '账户系统没有接受这次登录。这与您无关。',
    now: '服务台会告诉您原因。',
  },
  'password-expired': {
    what: '这个密码已过期。',
    now: `请通过${forgotten}设置新密码。`,
  },
  'must-change': {
    what: '账户系统要求先设置新密码。',
    now: `请通过${forgotten}设置，然后再回到这里。`,
  },
  locked: {
    what: '多次输入的密码未被接受，这个账户暂时锁定。',
    now: '请过一会儿再试。服务台也可以为您解锁。',
  },
  disabled: { what: '这个账户已关闭。', now: '服务台会告诉您怎样重新开通。' },
  'account-expired': {
    what: '这个账户已到期。',
    now: '服务台会告诉您怎样延期。',
  },
  restricted: {
    what: '这个账户在这个时段或这个地点不能使用。',
    now: '请在您平常的时段再试。',
  },
};

/** About signing in, and what was changed. */
export const detailsNotices: Pick<
  NoticeMessages,
  'detail-saved' | 'detail-removed' | 'sign-in-refused' | 'sign-in-unusable' | 'no-totp'
> = {
  'detail-saved': ({ detail }) => ({ what: saved[detail], now: informed }),
  'detail-removed': ({ detail }) => ({ what: removed[detail], now: informed }),
  'sign-in-refused': () => ({
    what: '登录名和密码与我们的记录不符，或者今天尝试的次数较多。',
    now: `请检查这两项。如果还是不行，请使用${forgotten}，或者明天再来。`,
  }),
  'sign-in-unusable': ({ reason }) => unusable[reason],
  'no-totp': () => ({
    what: '这个账户需要先关联验证器应用。',
    now: `请在“${frame.home.details}”里关联一个，然后再回来。`,
  }),
};
