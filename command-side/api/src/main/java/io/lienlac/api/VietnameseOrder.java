package io.lienlac.api;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;

/** The order in which Vietnamese readers look names up. */
public final class VietnameseOrder {

  /** Comes after every key. */
  public static final String LAST = "~";

  private static final Collator COLLATOR = Collator.getInstance(new ULocale("vi")).freeze();

  private VietnameseOrder() {}

  /** A key whose plain order is the Vietnamese order of the texts, the first text first. */
  public static String key(String... texts) {
    StringBuilder key = new StringBuilder();
    for (String text : texts) {
      key.append(HexFormat.of().formatHex(COLLATOR.getCollationKey(text.strip()).toByteArray()));
    }
    return key.toString();
  }

  /** Key of a person's name: given name, then middle name, then family name. */
  public static String personKey(String familyName, String middleName, String givenName) {
    return key(givenName, middleName, familyName);
  }

  /** The same; whoever is erased comes last. */
  public static String personKey(
      PersonalData<String> familyName,
      PersonalData<String> middleName,
      PersonalData<String> givenName) {
    return givenName.isErased()
        ? LAST
        : personKey(familyName.or(""), middleName.or(""), givenName.or(""));
  }
}
