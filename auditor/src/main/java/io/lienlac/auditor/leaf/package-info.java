/** One stored event, as the tree holds it. */
package io.lienlac.auditor.leaf;
