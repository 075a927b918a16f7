package io.lienlac.api.directive;

import io.lienlac.api.RefusalCode;

/** Why a command about directives is refused. */
public enum DirectiveRefusal implements RefusalCode {
  /** The issuing unit has sent a letter with this number and symbol in the year of its date. */
  NUMBER_TAKEN,
  /** A number goes with a symbol, a symbol with a number. */
  NUMBER_AND_SYMBOL_TOGETHER,
  /** State secrets must not be on this system (Decree 30/2020/NĐ-CP; design: none above NONE). */
  SECRECY_NOT_ALLOWED,
  /** Nobody is in the audience. */
  AUDIENCE_EMPTY,
  /** A unit above can only be named singly, itself, for information. */
  AUDIENCE_ABOVE_FOR_INFORMATION_ONLY,
  /** A purpose that is printed on a letter only, where somebody is to receive it. */
  PURPOSE_NOT_A_DELIVERY,
  /** The actor has uploaded no such file, or its bytes have not come. */
  ATTACHMENT_UNKNOWN,
  /** The due time is past. */
  DUE_TIME_PAST,
  /** A due time is given, but nothing is asked for. */
  DUE_TIME_WITHOUT_ANSWER,
  /** The directive does not ask to be acknowledged. */
  ACKNOWLEDGEMENT_NOT_ASKED,
  /** The directive was withdrawn. */
  DIRECTIVE_WITHDRAWN,
  /** Another letter stands in the directive's place; what is asked is asked by that one. */
  DIRECTIVE_CORRECTED,
  /** Another letter corrects the directive; that one can be corrected. */
  ALREADY_CORRECTED,
  /** The field does not belong to a letter of this kind. */
  NOT_OF_THIS_KIND,
  /** The directive is no invitation. */
  NOT_AN_INVITATION,
  /** What the invitation is for has begun. */
  OCCASION_BEGUN,
  /** A deputy is named by id or by name, and only where a deputy comes. */
  DEPUTY_NOT_FITTING,
  /** All of them have acknowledged the directive, or none of them has it. */
  NOBODY_TO_REMIND,
  /** The last reminder is less than an hour old. */
  REMINDED_TOO_SOON
}
