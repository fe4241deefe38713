import { totpCode } from '../../../contract/proofs.ts';
import type { Messages } from '../messages.ts';
import { frame } from './frame.ts';

const whatLoginIs = '登录名是您登录时和密码一起输入的简短名称。';

/** The help page and the staff's way out. */
export const help: Pick<Messages, 'help' | 'staff'> = {
  help: {
    title: '帮助',
    topicsLabel: '主题',
    resume: '回到刚才的页面',
    topics: {
      login: {
        title: '我忘了登录名',
        paragraphs: [
          whatLoginIs,
          '请告诉我们您是谁，并确认是您本人：登录名会显示在屏幕上，也会发到您的邮箱。',
        ],
      },
      activation: {
        title: '怎样激活我的账户？',
        paragraphs: [
          '账户激活之前没有密码。',
          '请准备好您的号码和注册材料里的激活码。没有激活码，服务台可以给您一个。',
          '您将阅读使用守则，设置以后找回账户要用的信息，然后设置第一个密码。',
        ],
      },
      codes: {
        title: '我需要哪个码？在哪里找？',
        paragraphs: [
          '备用码在您抄下它的那张纸上，每个只能用一次。',
          '我们发送的验证码很快会到达屏幕上显示的邮箱或手机。屏幕会显示有效时间。',
          `验证器应用会显示${totpCode.digits}位数字，每${totpCode.seconds}秒更换一次。`,
          '到服务台出示校园卡，可以得到一个验证码：马上能用，只能用一次。',
        ],
      },
      details: {
        title: '下次怎样提前准备？',
        paragraphs: [
          '用密码登录后，您可以在这里更改密保问题、备用邮箱、备用手机、备用码和验证器应用。',
          '每次更改，我们都会发邮件告诉您。',
        ],
      },
      reception: {
        title: '服务台怎样办理',
        paragraphs: [
          '请用号码、登录名或姓名查找，然后与照片和身份证件核对。',
          '您发放的验证码只能由本人使用一次。请读给对方听或手写，不要发送。',
          '您看不到对方的密码，也不替对方设置。您在这里的所有操作都会记在您的名下。',
          `离开前请点按“${frame.frame.finish}”。`,
        ],
      },
    },
    atDesk: {
      login: {
        title: '我忘了登录名',
        paragraphs: [whatLoginIs, '请到服务台出示校园卡或其他身份证件查询。'],
      },
      activation: {
        title: '怎样激活我的账户？',
        paragraphs: [
          '账户激活之前没有密码，所以不能在自助终端上更改。',
          '请到服务台激活，并带上校园卡或其他身份证件。',
          '您将在那里设置第一个密码和密保问题，以后可以凭它在这里找回账户。',
        ],
      },
    },
    desk: {
      title: '服务台',
      place: '地点',
      hours: '时间',
      phone: '电话',
      mail: '电子邮箱',
    },
    staff: '技术人员',
    reception: '服务台：登录',
  },
  staff: {
    title: '技术人员',
    text: '退出自助终端需要有权限的账户。每次退出都会记录。',
    login: '登录名',
    password: '密码',
    submit: '退出自助终端',
    waiting: '正在核对…',
    empty: '请输入登录名和密码。',
  },
};
