import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws the icons of the site anew from the shapes of favicon.svg: java src/test/scripts/Icons.java src/main/resources/static */
class Icons {

    private static final Color GREEN = new Color(0x0b5f53);
    private static final double BOX = 32;
    private static final double WHOLE = 1;

    /** What systems may cut off all around is a fifth. */
    private static final double MASKED = 0.72;

    private static final double[][] LINES = {{14.5, 7.5, 7.5, 24.5}, {14.5, 7.5, 20, 16}, {20, 16, 15.5, 24.5}, {20, 16, 24.5, 24.5}};
    private static final double[][] DOTS = {{14.5, 7.5}, {7.5, 24.5}, {15.5, 24.5}, {24.5, 24.5}};

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder.resolve("icons"));
        for (int size : new int[] {192, 512}) {
            Files.write(folder.resolve("icons/icon-" + size + ".png"), png(size, true, WHOLE));
        }
        Files.write(folder.resolve("icons/icon-maskable-512.png"), png(512, false, MASKED));
        Files.write(folder.resolve("apple-touch-icon.png"), png(180, false, 0.9));
        Files.write(folder.resolve("favicon.ico"), ico(32, png(32, true, WHOLE)));
    }

    private static byte[] png(int size, boolean round, double scale) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(size / BOX, size / BOX);
        pen.setColor(GREEN);
        double corner = round ? 12 : 0;
        pen.fill(new RoundRectangle2D.Double(0, 0, BOX, BOX, corner, corner));
        pen.translate(BOX / 2 * (1 - scale), BOX / 2 * (1 - scale));
        pen.scale(scale, scale);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (double[] line : LINES) {
            var path = new Path2D.Double();
            path.moveTo(line[0], line[1]);
            path.lineTo(line[2], line[3]);
            pen.draw(path);
        }
        for (double[] dot : DOTS) {
            pen.fill(new Ellipse2D.Double(dot[0] - 2.8, dot[1] - 2.8, 5.6, 5.6));
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** A file of one icon, which is a PNG as it stands. */
    private static byte[] ico(int size, byte[] png) {
        ByteBuffer bytes = ByteBuffer.allocate(22 + png.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) 0).putShort((short) 1).putShort((short) 1);
        bytes.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
        bytes.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(22).put(png);
        return bytes.array();
    }
}
