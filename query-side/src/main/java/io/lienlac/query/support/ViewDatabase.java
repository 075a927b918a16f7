package io.lienlac.query.support;

/** What kind of database keeps a view, with the tokens of its projection beside it. */
public enum ViewDatabase {
  MONGODB,
  ELASTICSEARCH
}
