/** How bytes stand for texts and texts for bytes, each in one way only. */
package io.lienlac.auditor.encoding;
