import type { Messages } from '../messages.ts';
import { detailsNotices } from './details.ts';
import { journey } from './journey.ts';
import { proofNotices } from './proofs.ts';
import { receptionNotices } from './reception.ts';
import { settingNotices } from './settings.ts';
import { triesLeft, wait } from './tries.ts';

/** What main has to say about the person's last step. */
export const notices: Pick<Messages, 'notices' | 'directoryRules'> = {
  notices: {
    'number-format': () => ({
      what: '这个号码不是这样写的。',
      now: '请对照输入框下面的例子。',
    }),
    'birth-date-unreal': () => ({
      what: '这不可能是出生日期。',
      now: '请检查日、月、年。',
    }),
    'not-recognised': ({ seconds }) => ({
      what: '凭这个号码和出生日期，我们没有找到您。',
      now: `请检查这两项。${wait(seconds)}`,
    }),
    'slow-down': ({ seconds }) => ({
      what: '再试之前，请稍等一下。',
      now: wait(seconds),
    }),
    'wait-stands': ({ seconds }) => ({
      what: '服务台给的这个验证码与这个号码和出生日期不对应。',
      now: `请检查这三项，或者到服务台再要一个。如果没有验证码：${wait(seconds)}`,
    }),
    'answer-empty': () => ({ what: '还没有输入答案。', now: '请输入后再继续。' }),
    'answer-wrong': ({ triesLeft: left }) => ({
      what: '这个答案与我们的记录不同。',
      now: left < 2 ? `${triesLeft(left)}如果拿不准，服务台可以帮助您。` : triesLeft(left),
    }),
    'proof-blocked': ({ seconds }) => ({
      what: '几次回答不同之后，身份验证暂停一会儿。',
      now: `${wait(seconds)}服务台也可以马上帮助您。`,
    }),
    'passwords-differ': () => ({
      what: '两次输入不一样。',
      now: `请在“${journey.password.confirmation}”里重新输入密码。`,
    }),
    'rules-broken': () => ({
      what: '这个密码还不符合要求。',
      now: '请修改标有叉号的地方。',
    }),
    'house-rules-unread': () => ({
      what: '还需要阅读使用守则。',
      now: '请阅读后勾选这一项。',
    }),
    'refused-by-directory': () => ({
      what: '账户系统不接受这个密码。',
      now: '请换一个密码。没有任何改动。',
    }),
    'staff-refused': () => ({
      what: '这个账户不能退出自助终端。',
      now: '请检查登录名和密码。',
    }),
    'operator-fault': () => ({
      what: '我们的一项服务没有响应。这与您无关。',
      now: '请过一会儿再试。如果还是这样，请把这个编号告诉服务台。',
    }),
    ...proofNotices,
    ...settingNotices,
    ...detailsNotices,
    ...receptionNotices,
  },
  directoryRules: {
    'in-history': '您不久前用过这个密码。',
    'too-short': '账户系统认为它太短。',
    'too-long': '账户系统认为它太长。',
    'too-weak': '账户系统认为它太容易被猜到。',
    'too-young': '您的密码不久前刚更改过，需要等一段时间才能再改。',
    'same-as-current': '这就是您现在的密码。',
    'chosen-before': '您不久前在这里设置过这个密码。',
  },
};
