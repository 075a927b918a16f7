package io.lienlac.graphql.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A text as a square of squares, which a telephone reads. */
final class QrCode {

  private QrCode() {}

  /** Row by row, what is black. */
  static boolean[][] of(String text) {
    try {
      ByteMatrix matrix =
          Encoder.encode(
                  text, ErrorCorrectionLevel.L, Map.of(EncodeHintType.CHARACTER_SET, UTF_8.name()))
              .getMatrix();
      boolean[][] black = new boolean[matrix.getHeight()][matrix.getWidth()];
      for (int row = 0; row < black.length; row++) {
        for (int column = 0; column < black[row].length; column++) {
          black[row][column] = matrix.get(column, row) == 1;
        }
      }
      return black;
    } catch (WriterException e) {
      throw new IllegalStateException("a checkpoint is longer than a QR code holds", e);
    }
  }
}
