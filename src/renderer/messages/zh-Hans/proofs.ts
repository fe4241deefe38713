import { totpCode } from '../../../contract/proofs.ts';
import type { CodeProof } from '../../../contract/proofs.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { frame } from './frame.ts';
import { triesLeft } from './tries.ts';

const names: Messages['proofs']['names'] = {
  joker: '我的密保问题',
  'recovery-code': '我的一个备用码',
  totp: '我的验证器应用',
  'mail-code': '邮件验证码',
  'mobile-code': '短信验证码',
  'activation-code': '我的激活码',
  voucher: '服务台给的验证码',
};

const count = ['', '一', '两', '三', '四', '五', '六', '七'] as const;
const enough = '单独有效';
const spared = '不区分空格、连字符和大小写。';

/** What somebody proves themself by. */
export const proofs: Pick<Messages, 'proofs' | 'code' | 'login'> = {
  proofs: {
    lead: (left, begun, one) => {
      const start = begun ? '好的。' : '';
      if (one === 'any') return begun ? `${start}再选一种验证方式。` : '一种验证方式就够了，请任选一种。';
      if (one === 'some') {
        return `${start}标有“${enough}”的方式，一种就够了；其他方式需要几种一起用。`;
      }
      const many = count[left] ?? String(left);
      return begun ? `${start}还需要${many}种验证方式。` : `至少需要${many}种验证方式，请从任意一种开始。`;
    },
    names,
    takes: {
      joker: '回答您自己选的问题。',
      'recovery-code': '在您抄下备用码的那张纸上。',
      totp: '应用里显示的数字。',
      'mail-code': '我们会发到您的备用邮箱。',
      'mobile-code': '我们会发到您的手机。',
      'activation-code': '在您的注册材料里。',
      voucher: '到服务台出示校园卡即可获得。',
    },
    sentTo: (to) => `我们会发到 ${to}。`,
    given: '已完成',
    alone: enough,
    desk: '手边一样都没有？服务台可以帮助您：请带上校园卡。',
    findDesk: '服务台在哪里',
    other: '换一种方式',
  },
  code: {
    titles: {
      ...names,
      'recovery-code': '备用码',
      totp: '您的验证器应用',
      'activation-code': '您的激活码',
    },
    leads: {
      'recovery-code': () => '任选一个您还没用过的备用码。',
      totp: () => '请打开手机上的应用，输入它显示的数字。',
      'mail-code': (to) => `我们刚刚发到了 ${to}，很快就会收到。`,
      'mobile-code': (to) => `我们刚刚发到了 ${to}，很快就会收到。`,
      'activation-code': () => '它和您的注册材料在一起。',
      voucher: () => '请输入服务台刚才给您的验证码。',
    },
    labels: {
      'recovery-code': '备用码',
      totp: '应用显示的验证码',
      'mail-code': '邮件里的验证码',
      'mobile-code': '短信里的验证码',
      'activation-code': '激活码',
      voucher: '服务台给的验证码',
    },
    hints: {
      'recovery-code': spared,
      totp: `每${totpCode.seconds}秒更换一次：请输入当前显示的。`,
      'mail-code': '没有收到？请看看垃圾邮件文件夹。',
      'mobile-code': '只有数字，空格不影响。',
      'activation-code': spared,
      voucher: spared,
    },
    empty: '请输入验证码。',
    submit: '继续',
    waiting: '正在核对…',
    goodFor: (time) => `这个验证码在${time}内有效。`,
    over: '这个验证码已过期，请重新获取。',
    again: '重新发送验证码',
  },
  login: {
    lead: '您登录时，和密码一起输入的就是它。',
    label: '您的登录名',
    spelt: '逐个字符读作：',
    digit: (digit) => `数字${digit}`,
    capital: (letter) => `大写${letter}`,
    signs: {
      '.': '点',
      '-': '连字符',
      _: '下划线',
      '@': '@符号',
      '+': '加号',
      "'": '撇号',
    },
    mail: {
      queued: (to) => `我们也会发到 ${to}。`,
      'no-address': '请把它记下来：我们没有您的邮箱，无法发送。',
      off: '离开前请把它记下来。',
    },
    next: '您的密码没有改变。',
  },
};

const compare: Readonly<Record<CodeProof, string>> = {
  'recovery-code': '每个备用码只能用一次：请用一个没有划掉的。',
  totp: '请等应用显示新的验证码，再输入。',
  'mail-code': '只有最后发送的验证码有效。',
  'mobile-code': '只有最后发送的验证码有效。',
  'activation-code': '请对照您的材料，逐个字符核对。',
  voucher: '请对照服务台给您的验证码核对。',
};

/** About codes and what becomes of them. */
export const proofNotices: Pick<
  NoticeMessages,
  'code-wrong' | 'code-empty' | 'code-over' | 'voucher-refused' | 'code-not-sent' | 'code-sent'
> = {
  'code-wrong': ({ proof, triesLeft: left }) => ({
    what: `这不是我们要的${proof === 'recovery-code' ? '备用码' : proof === 'activation-code' ? '激活码' : '验证码'}。`,
    now: `${compare[proof]}${triesLeft(left)}`,
  }),
  'code-empty': () => ({ what: '还没有输入。', now: '请输入后再继续。' }),
  'code-over': () => ({
    what: '这个验证码已过期。',
    now: '请重新获取：我们会马上发送。',
  }),
  'voucher-refused': () => ({
    what: '服务台给的这个验证码没有被接受。',
    now: '请逐个字符核对。它只能用一次，有效时间也短：服务台可以再给您一个。',
  }),
  'code-not-sent': (notice) => {
    if (notice.why === 'too-many') {
      return {
        what: '我们已经给您发送过几个验证码。',
        now: `请换一种方式，或者${frame.duration(notice.freeIn)}后再来。服务台也可以帮助您。`,
      };
    }
    return {
      recipient: {
        what: '验证码没能送达这个邮箱或号码。',
        now: '如果有别的方式，请换一种；服务台也可以帮助您。',
      },
      unavailable: {
        what: '我们现在无法发送验证码。这与您无关。',
        now: '请换一种方式，或者过几分钟再来。',
      },
    }[notice.why];
  },
  'code-sent': () => ({
    what: '新的验证码已经发出。',
    now: '之前的验证码不能再用了。',
  }),
};
