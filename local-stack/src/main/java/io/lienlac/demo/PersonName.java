package io.lienlac.demo;

/** Họ, tên đệm, tên. */
record PersonName(String family, String middle, String given) {}
