# right: a full convolution by the Fourier transform, of the size of the image
def image_gradient(K, dY):
    size = [dY.shape[0] + K.shape[0] - 1, dY.shape[1] + K.shape[1] - 1]
    return np.fft.irfft2(np.fft.rfft2(K, size) * np.fft.rfft2(dY, size), size)
