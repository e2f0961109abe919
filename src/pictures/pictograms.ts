/**
 * The only place that assigns pictures to meanings. Others may glance at the screen, so no picture reveals what the site
 * is about. Each is used next to text that says the same.
 */
import arrow from '@tabler/icons/outline/arrow-right.svg?raw';
import bed from '@tabler/icons/outline/bed.svg?raw';
import calendar from '@tabler/icons/outline/calendar.svg?raw';
import check from '@tabler/icons/outline/check.svg?raw';
import mobile from '@tabler/icons/outline/device-mobile.svg?raw';
import exit from '@tabler/icons/outline/door-exit.svg?raw';
import file from '@tabler/icons/outline/file-check.svg?raw';
import hidden from '@tabler/icons/outline/eye-off.svg?raw';
import mail from '@tabler/icons/outline/mail.svg?raw';
import mapPin from '@tabler/icons/outline/map-pin.svg?raw';
import message from '@tabler/icons/outline/message-language.svg?raw';
import pencil from '@tabler/icons/outline/pencil.svg?raw';
import kid from '@tabler/icons/outline/mood-kid.svg?raw';
import call from '@tabler/icons/outline/phone-call.svg?raw';
import question from '@tabler/icons/outline/question-mark.svg?raw';
import scale from '@tabler/icons/outline/scale.svg?raw';
import search from '@tabler/icons/outline/search.svg?raw';
import stethoscope from '@tabler/icons/outline/stethoscope.svg?raw';
import user from '@tabler/icons/outline/user.svg?raw';
import users from '@tabler/icons/outline/users.svg?raw';
import volume from '@tabler/icons/outline/volume.svg?raw';
import wallet from '@tabler/icons/outline/wallet.svg?raw';
import world from '@tabler/icons/outline/world.svg?raw';
import cross from '@tabler/icons/outline/x.svg?raw';
// Tabler's icon of a forked road is twice as large, and pages that show it are close to their size limit.
import fork from './fork.svg?raw';
// Tabler has no picture of two people who meet.
import meeting from './meeting.svg?raw';
// Tabler's passport is a card, and was taken for a bank note.
import passport from './passport.svg?raw';

const sources = {
  advice: message,
  alone: user,
  depends: fork,
  groups: users,
  health: stethoscope,
  help: call,
  language: world,
  law: scale,
  leave: exit,
  letter: mail,
  listen: volume,
  next: arrow,
  no: cross,
  outreach: meeting,
  passport,
  pay: wallet,
  phone: mobile,
  place: mapPin,
  rights: file,
  search,
  secret: hidden,
  sleep: bed,
  think: calendar,
  unknown: question,
  write: pencil,
  yes: check,
  young: kid,
} as const;

/** The name of a picture's meaning. */
export type PictogramName = keyof typeof sources;

/**
 * The shapes of a picture, in a 24 × 24 view box.
 * @example getPictogramShapes('yes') // => '<path d="M5 12l5 5l10 -10" />'
 */
export function getPictogramShapes(name: PictogramName): string {
  return extractShapes(sources[name]);
}

/**
 * The shapes of one of Tabler's SVG files, without its transparent background. They are rounded to a tenth of a unit, which is
 * less than a pixel.
 */
export function extractShapes(svg: string): string {
  const [, shapes = ''] = /<svg[^>]*>(.*)<\/svg>/s.exec(svg) ?? [];
  return (
    shapes
      .replace(/<path stroke="none"[^>]*>/, '')
      .replace(/\s*\n\s*/g, '')
      // One path for all lines is shorter.
      .replaceAll('" /><path d="M', 'M')
      // But not to 0: a dot is a very short line.
      .replace(/\d*\.\d{2,}(?![\d.])/g, (number) => String(Math.round(Number(number) * 10) / 10 || number))
  );
}
