package org.alongside.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A text as a square picture that a telephone reads: the path of an SVG of {@code size} by {@code size} units. */
record QrPicture(int size, String path) {
    static QrPicture of(String text) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new QrPicture(bits.getWidth(), path(bits));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static String path(BitMatrix bits) {
        var path = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++)
            for (int x = 0; x < bits.getWidth(); x++) if (bits.get(x, y)) path.append("M%d %dh1v1h-1z".formatted(x, y));
        return path.toString();
    }
}
