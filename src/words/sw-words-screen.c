/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"

/* The fixed texts of RULES E in own plain words. None of them names a condition, and none may ever be shortened on screen. */

/**
 * sw_words_disclaimer:
 *
 * Returns: the text of first start, About and every report (RULES E2)
 */
const char *
sw_words_disclaimer (void)
{
  return _("Stridewell gives general training information for adults. It is not a medical device, does not diagnose or treat, "
           "and does not replace a clinician. If you feel unwell or are worried, seek care.");
}

/**
 * sw_words_warning_question:
 * @number: 1..20
 *
 * Returns: the question R1..R20 of the warning-sign screen, "" for any other number
 */
const char *
sw_words_warning_question (int number)
{
  static const char * const questions[SW_N_SCREEN_QUESTIONS] = {
    N_("New numbness, tingling or a changed feeling around the genitals, back passage, buttocks or inner thighs, where you "
       "would sit on a saddle?"),
    N_("New trouble passing urine: hard to start or stop, weaker, leaking, or not feeling when the bladder is full?"),
    N_("New loss of control of the bowel, or of the feeling there?"),
    N_("A new change in sexual function or in feeling of the genitals?"),
    N_("Pain, tingling, numbness or weakness in both legs, or moving from one leg to both?"),
    N_("Weakness of a leg or foot that is new and severe or getting worse, a foot that drops, legs giving way, or unsteady "
       "walking?"),
    N_("Did it start after a serious accident, a fall from a height or a direct blow?"),
    N_("Does it come with chest pain, fainting, or a sudden tearing pain in the back or belly?"),
    N_("Fever, shivering or night sweats? Or a recent infection, weakened immune system, injected drugs, a recent procedure on "
       "the spine, or tuberculosis?"),
    N_("Cancer, now or in the past?"),
    N_("Weight loss without trying?"),
    N_("A new lump on the spine, or a change of its shape?"),
    N_("Pain that is constant and getting worse, that no position eases, that is much worse at night, or that sits mainly "
       "between the shoulder blades?"),
    N_("Did it start after a minor knock or strain, and do you have osteoporosis, have you taken steroids for long, or are you 65 "
       "or older?"),
    N_("New or worsening numbness or weakness in one leg?"),
    N_("One spot of bone pain in the low back, buttock or pelvis that gets worse with each footfall or at night, after training "
       "more than before?"),
    N_("Periods missed for 3 months or longer, repeated stress fractures, trouble with eating, or tiredness that nothing "
       "explains?"),
    N_("Leg pain below the knee for more than 2 weeks?"),
    N_("Back pain that began before the age of 45 and has lasted more than 3 months, with stiff mornings, waking in the second half "
       "of the night or relief from moving? Or with psoriasis, eye inflammation, bowel inflammation, or such back pain in the "
       "family?"),
    N_("Are you under 18, pregnant or did you give birth recently, and is this back pain new?"),
  };

  if (number < 1 || number > SW_N_SCREEN_QUESTIONS)
    return "";
  return _(questions[number - 1]);
}

/**
 * sw_words_warning_answer:
 * @answer: an answer of the screen
 *
 * Returns: its words, "Not asked" for %SW_ANSWER_ABSENT
 */
const char *
sw_words_warning_answer (SwAnswer answer)
{
  static const char * const names[SW_N_ANSWERS] = { N_("Yes"), N_("No"), N_("Not sure"), N_("Prefer not to answer") };

  if (answer <= SW_ANSWER_ABSENT || answer >= SW_N_ANSWERS)
    return _("Not asked");
  return _(names[answer]);
}

/**
 * sw_words_warning_advice:
 * @number: the lowest question that counts as yes, 0 when none does
 *
 * Returns: what to do about it: at once for R1-R8, today for R9-R16, an appointment for R17-R20 (RULES E1, E2)
 */
const char *
sw_words_warning_advice (int number)
{
  if (number < 1 || number > SW_N_SCREEN_QUESTIONS)
    return _("Nothing on this list was reported. A list like this cannot rule anything out: if you feel unwell or are worried, "
             "seek care.");
  if (number <= 8)
    return _("These can be signs of something that needs emergency assessment. Do not wait.");
  if (number == 16)
    return _("This needs medical advice today. Stop running, jumping and lifting until a clinician has seen it; easy swimming is "
             "fine if it is comfortable.");
  if (number <= 16)
    return _("This needs medical advice today. Running and strength are paused; gentle walking only if it is comfortable.");
  if (number == 17)
    return _("Please make an appointment within one to two weeks. Until then, no running; other training stays gentle.");
  return _("Please make an appointment within one to two weeks. Until then the plan stays gentle.");
}

/**
 * sw_words_warning_line:
 *
 * Returns: the one line about warning signs of the week sheet
 */
const char *
sw_words_warning_line (void)
{
  return _("Stop and get help at once for: numbness where you sit, trouble with bladder or bowel, weakness or numbness in both legs, "
           "or pain after a serious fall.");
}

/**
 * sw_words_medicines:
 *
 * Returns: the text of the card on painkillers (RULES E4); no doses
 */
const char *
sw_words_medicines (void)
{
  return _("A painkiller may give short relief; it does not speed healing. Ask a pharmacist or doctor first, above all with an "
           "allergy to aspirin or such medicines, asthma, an ulcer or bleeding, heart, kidney or liver disease, a past stroke, "
           "blood pressure that is not controlled, bowel inflammation, a clotting problem, during or before a pregnancy, above "
           "65, or with other medicines such as blood thinners. Take as little as works for as short as possible, with food, "
           "and not for more than 10 days without advice, and not two kinds together unless a doctor says so. Do not take one "
           "to get through a run, nor before or during a long or hot one. A day with a painkiller cannot count as a confirmed "
           "green.");
}

typedef struct
{
  char        region[3];
  const char *number;
} EmergencyNumber;

/* Regions whose number is not 112. Where several numbers exist, the one that brings an ambulance. Each number was looked up in
 * the short-number metadata of libphonenumber 8.12, which is compiled from the numbering plans that regulators publish to the
 * ITU; a number that stands there as no emergency number is not listed here. In byte order. */
static const EmergencyNumber emergency_numbers[] = {
  { "AE", "998" }, { "AG", "911" }, { "AI", "911" }, { "AM", "103" }, { "AR", "107" }, { "AS", "911" },
  { "AU", "000" }, { "AW", "911" }, { "AZ", "103" }, { "BB", "911" }, { "BD", "999" }, { "BH", "999" },
  { "BM", "911" }, { "BN", "991" }, { "BO", "118" }, { "BR", "192" }, { "BS", "911" }, { "BW", "997" },
  { "BY", "103" }, { "BZ", "911" }, { "CA", "911" }, { "CH", "144" }, { "CL", "131" }, { "CN", "120" },
  { "CO", "123" }, { "CR", "911" }, { "CU", "104" }, { "DO", "911" }, { "EC", "911" }, { "EG", "123" },
  { "FJ", "911" }, { "FK", "999" }, { "GB", "999" }, { "GD", "911" }, { "GG", "999" }, { "GU", "911" },
  { "HK", "999" }, { "IL", "101" }, { "IM", "999" }, { "IQ", "122" }, { "IR", "115" }, { "JE", "999" },
  { "JM", "110" }, { "JO", "911" }, { "JP", "119" }, { "KE", "999" }, { "KG", "103" }, { "KH", "119" },
  { "KN", "911" }, { "KR", "119" }, { "KY", "911" }, { "LB", "140" }, { "LC", "911" }, { "LR", "911" },
  { "MH", "911" }, { "MN", "103" }, { "MO", "999" }, { "MP", "911" }, { "MX", "911" }, { "MY", "999" },
  { "NO", "113" }, { "NP", "102" }, { "NU", "999" }, { "NZ", "111" }, { "OM", "9999" }, { "PA", "911" },
  { "PH", "911" }, { "PK", "1122" }, { "PR", "911" }, { "PW", "911" }, { "PY", "911" }, { "QA", "999" },
  { "SA", "997" }, { "SB", "999" }, { "SC", "999" }, { "SG", "995" }, { "SV", "911" }, { "SY", "110" },
  { "TC", "911" }, { "TH", "1669" }, { "TJ", "103" }, { "TN", "190" }, { "TO", "911" }, { "TV", "911" },
  { "TW", "119" }, { "UA", "103" }, { "UG", "999" }, { "US", "911" }, { "UY", "911" }, { "VE", "911" },
  { "VG", "911" }, { "VI", "911" }, { "VN", "115" }, { "ZW", "999" },
};

/* Regions where the same source has another number than 112 and leaves open which one brings an ambulance. A guess is worse
 * than a question. In byte order. */
static const char no_numbers[][3] = {
  "AC", "AF", "BA", "BF", "BJ", "BL", "CD", "CF", "CG", "CI", "CK", "CM", "CV", "DJ", "DM", "EH", "ET", "FM", "GA",
  "GF", "GH", "GM", "GN", "GP", "GT", "GW", "GY", "HN", "HT", "KI", "KM", "LA", "LY", "MA", "MF", "MG", "ML", "MM",
  "MR", "MS", "MU", "MV", "MW", "MZ", "NA", "NC", "NE", "NF", "NG", "NI", "PE", "PF", "PG", "PM", "PS", "SD", "SH",
  "SL", "SM", "SN", "SO", "SR", "SS", "SX", "SZ", "TD", "TG", "TM", "TT", "UZ", "VC", "WF", "WS", "YE",
};

/**
 * sw_words_emergency_number:
 * @region_code: (nullable): a region as in a locale's name, "DE", "US"
 *
 * The number is a proposal; the user can set another one.
 *
 * Returns: (nullable): the emergency number there; "112", which mobile networks know everywhere, without a region; %NULL where
 *   it has to be asked for
 */
const char *
sw_words_emergency_number (const char *region_code)
{
  for (guint i = 0; region_code != NULL && i < G_N_ELEMENTS (emergency_numbers); i++)
    if (g_ascii_strcasecmp (region_code, emergency_numbers[i].region) == 0)
      return emergency_numbers[i].number;
  for (guint i = 0; region_code != NULL && i < G_N_ELEMENTS (no_numbers); i++)
    if (g_ascii_strcasecmp (region_code, no_numbers[i]) == 0)
      return NULL;

  return "112";
}
